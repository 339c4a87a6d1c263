import { type Ranking, routes } from "@shenbao/contract";
import { Button, Card, Dialog, formatMoment } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** Whose turn it is on the reserve list, to be confirmed; and who moved up before. */
export function PromotionCard({ ranking, reviewId }: { ranking: Ranking; reviewId: string }) {
  const t = useText();
  const notify = useNotify();
  const { noticeId, definition, base } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [asking, setAsking] = useState<string | null>(null);
  const { busy, error, run } = useDoing();
  const { selection, next } = ranking;
  if (!selection || (next.length === 0 && selection.promotions.length === 0)) return null;
  const nameOf = (id: string | null) => ranking.rows.find((row) => row.applicationId === id)?.name ?? "";
  const promote = async (applicationId: string) => {
    await run(async () => {
      const body = { applicationId };
      await api.call(routes.promoteApplication, {
        params: { noticeId, review: reviewId },
        body,
        revision: selection.revision,
        key: once.keyFor([reviewId, selection.revision, body]),
      });
      once.done();
      notify(t("promotion.done", { name: nameOf(applicationId) }), { type: "success" });
      setAsking(null);
    });
    await Promise.all([["ranking"], ["counts"], ["applications"], ["application"], ["result"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <Card title={t("promotion.title")}>
      <div className="sb-stack">
        {next.length > 0 && <p>{t("promotion.text")}</p>}
        <ul className="ad-rows">
          {next.map(({ applicationId, reason }) => (
            <li key={applicationId}>
              <span>
                <Link to={`${base}/applications/${applicationId}`}>{nameOf(applicationId)}</Link>
                <span className="sb-muted sb-small"> {reason}</span>
              </span>
              <Button small kind="primary" onClick={() => setAsking(applicationId)}>
                {t("promotion.do")}
              </Button>
            </li>
          ))}
          {selection.promotions.map(({ applicationId, by, at, reason, note }) => (
            <li key={applicationId}>
              <Link to={`${base}/applications/${applicationId}`}>{nameOf(applicationId)}</Link>
              <span className="sb-muted sb-small">{t("promotion.past", { by, at: formatMoment(at, t.locale, definition.timezone), reason: note ?? reason })}</span>
            </li>
          ))}
        </ul>
      </div>
      <Dialog
        open={asking !== null}
        title={t("promotion.ask", { name: nameOf(asking) })}
        locale={t.locale}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => asking !== null && void promote(asking)}>
              {t("promotion.do")}
            </Button>
            <Button onClick={() => setAsking(null)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          <p>{t("promotion.askText")}</p>
        </div>
      </Dialog>
    </Card>
  );
}
