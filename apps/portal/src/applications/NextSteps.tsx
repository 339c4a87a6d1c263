import type { Application, OwnWaiver } from "@shenbao/contract";
import type { NoticeDefinition, State } from "@shenbao/engine";
import { Card } from "@shenbao/renderer";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { sayDeadline, sayInstant } from "../notices/say-moment.ts";
import { waiverOf } from "../waivers/own-waivers.ts";
import { ownRole } from "./own-role.ts";
import { nearestDeadline, whatNext } from "./what-next.ts";

/** What the state means for the applicant, what happens next, and until when. */
export function NextSteps({ application, definition, state, waivers }: { application: Application; definition: NoticeDefinition; state: State; waivers: readonly OwnWaiver[] }) {
  const { say, text, locale } = useSay();
  const own = ownRole(definition);
  const now = session.now();
  const possible = new Set(application.actions.filter((action) => action.possible).map((action) => action.id));
  const mine = definition.workflow.actions.filter((action) => possible.has(action.id) && action.until !== undefined);
  // A state nobody needs to leave is an outcome, unless the applicant can still work on it.
  const ended = state.final === true && application.open === null;
  const sentences = ended ? [] : whatNext(definition, application.state, own, now, locale);
  return (
    <Card title={say(ended ? "next.final" : "next.title")}>
      <div className="p-next">
        {state.note && <p>{text(state.note)}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {mine.map((action) => {
          const waiver = waiverOf(definition, action.until ?? "", waivers);
          const own = waiver ? sayInstant(waiver.until, locale, definition) : nearestDeadline(definition, [action], now);
          return own && <p key={action.id}>{say("next.own", { action: text(action.title), until: waiver ? own : sayDeadline(own, locale) })}</p>;
        })}
        {!state.note && sentences.length === 0 && mine.length === 0 && <p>{say(ended ? "next.nothingFinal" : "next.nothing")}</p>}
      </div>
    </Card>
  );
}
