import { Card } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { outboxesQuery } from "../outbox/outbox-queries.ts";

/** For those who keep the messages: how many wait for a look, how many could not be mailed. Nothing where nothing waits. */
export function OutboxCard() {
  const t = useText();
  const { noticeId, base } = useNotice();
  const outbox = useQuery(outboxesQuery).data?.find((one) => one.noticeId === noticeId);
  if (!outbox || outbox.held + outbox.failed === 0) return null;
  return (
    <Card title={t("outbox.title")}>
      <ul className="ad-tiles">
        <li>
          <Link to={`${base}/outbox?state=held`} className={`ad-tile${outbox.held > 0 ? " ad-tile-full" : ""}`}>
            <span className="ad-tile-count">{outbox.held}</span>
            <span>{t("outbox.waiting")}</span>
          </Link>
        </li>
        {outbox.failed > 0 && (
          <li>
            <Link to={`${base}/outbox?state=failed`} className="ad-tile ad-tile-full">
              <span className="ad-tile-count">{outbox.failed}</span>
              <span>{t("outbox.failedCount")}</span>
            </Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
