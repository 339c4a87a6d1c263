import type { OwnWaiver } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { Card, ClauseNote } from "@shenbao/renderer";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { ownDeadline, waiverOf } from "../waivers/own-waivers.ts";
import { sayDeadline, sayInstant } from "./say-moment.ts";

/** All deadlines of a notice, in their order in time; those that have passed say so. */
export function NoticeDeadlines({ definition, waivers }: { definition: NoticeDefinition; waivers: readonly OwnWaiver[] }) {
  const { say, text, locale } = useSay();
  const deadlines = Object.entries(definition.deadlines)
    .map(([id, deadline]) => ({ id, deadline, at: ownDeadline(definition, id, waivers), waiver: waiverOf(definition, id, waivers) }))
    .sort((one, other) => one.at - other.at);
  if (deadlines.length === 0) return null;
  return (
    <Card title={say("notice.deadlines")}>
      <ol className="p-dates">
        {deadlines.map(({ id, deadline, at, waiver }) => (
          <li key={id}>
            <span>{text(deadline.title)}</span>
            <span className="sb-number">{sayDeadline(deadline.at, locale)}</span>
            {waiver && <span className="sb-small">{say("waiver.inline", { at: sayInstant(at, locale, definition) })}</span>}
            {at < session.now() && <span className="sb-muted sb-small">{say("notice.deadlinePassed")}</span>}
            {deadline.clause !== undefined && <ClauseNote id={deadline.clause} locale={locale} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}
