import { deadlineAt, type NoticeDefinition } from "@shenbao/engine";
import { Card, ClauseNote } from "@shenbao/renderer";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { sayDeadline } from "./say-moment.ts";

/** All deadlines of a notice, in their order in time; those that have passed say so. */
export function NoticeDeadlines({ definition }: { definition: NoticeDefinition }) {
  const { say, text, locale } = useSay();
  const deadlines = Object.entries(definition.deadlines)
    .map(([id, deadline]) => ({ id, deadline, at: deadlineAt(definition, id) }))
    .sort((one, other) => one.at - other.at);
  if (deadlines.length === 0) return null;
  return (
    <Card title={say("notice.deadlines")}>
      <ol className="p-dates">
        {deadlines.map(({ id, deadline, at }) => (
          <li key={id}>
            <span>{text(deadline.title)}</span>
            <span className="sb-number">{sayDeadline(deadline.at, locale)}</span>
            {at < session.now() && <span className="sb-muted sb-small">{say("notice.deadlinePassed")}</span>}
            {deadline.clause !== undefined && <ClauseNote id={deadline.clause} locale={locale} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}
