import type { Application } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { Countdown } from "@shenbao/renderer";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { sayDeadline, sayInstant } from "../notices/say-moment.ts";
import { ownDeadline, useWaivers, waiverOf } from "../waivers/own-waivers.ts";

/** Until when the applicant can hand this in: the deadline of the action that hands it in. */
export function DeadlineLine({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const { say, locale } = useSay();
  const offered = new Set(application.actions.map((action) => action.id));
  const timed = definition.workflow.actions.filter((action) => offered.has(action.id) && action.until !== undefined);
  const until = (timed.find((action) => action.needs?.includes("valid")) ?? timed[0])?.until;
  const waivers = useWaivers();
  const deadline = until === undefined ? undefined : definition.deadlines[until];
  if (until === undefined || !deadline) return null;
  const at = ownDeadline(definition, until, waivers);
  const waiver = waiverOf(definition, until, waivers);
  return (
    <p className="p-deadline-line">
      <span className="sb-muted">{say("fill.until", { deadline: waiver ? sayInstant(at, locale, definition) : sayDeadline(deadline.at, locale) })}</span>
      <Countdown until={at} now={session.now} locale={locale} />
    </p>
  );
}
