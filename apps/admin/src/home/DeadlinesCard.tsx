import { deadlineAt, opensAt } from "@shenbao/engine";
import { Card, Countdown, formatMoment } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useQuery } from "@tanstack/react-query";
import { ownWaiversQuery } from "../waivers/waiver-queries.ts";
import { useWaiverText } from "../waivers/use-waiver-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { serverNow } from "../session/session-store.ts";

/** The notice's deadlines in time order, each with what is left of it by the server's clock. */
export function DeadlinesCard() {
  const t = useText();
  const { definition, noticeId } = useNotice();
  const w = useWaiverText();
  const waivers = useQuery(ownWaiversQuery(noticeId));
  const deadlines = Object.entries(definition.deadlines)
    .map(([id, deadline]) => ({ id, title: t.of(deadline.title), at: deadlineAt(definition, id) }))
    .sort((a, b) => a.at - b.at);
  return (
    <Card title={t("home.deadlines")}>
      <ul className="ad-deadlines">
        <li>
          <span>{t("home.opens")}</span>
          <span className="sb-muted sb-small">{formatMoment(opensAt(definition), t.locale, definition.timezone)}</span>
        </li>
        {deadlines.map(({ id, title, at }) => (
          <li key={id}>
            <span>{title}</span>
            <span className="sb-muted sb-small">{formatMoment(at, t.locale, definition.timezone)}</span>
            <Countdown until={at} now={serverNow} locale={t.locale} />
            {waivers.data
              ?.filter(({ deadline }) => deadline === id)
              .map(({ until, reason }) => (
                <strong key={until}>{w("own.inline", { at: formatMoment(until, t.locale, definition.timezone), reason })}</strong>
              ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
