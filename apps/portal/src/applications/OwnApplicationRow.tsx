import type { OwnWaiver } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { Countdown, StateTag } from "@shenbao/renderer";
import { say as sayIn } from "@shenbao/texts";
import { portalCorrectionTexts as correctionTexts } from "@shenbao/texts/portal-corrections";
import { Link } from "react-router";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import type { OwnApplication } from "../notices/OwnUnderTrack.tsx";
import { sayInstant } from "../notices/say-moment.ts";
import { ownDeadline } from "../waivers/own-waivers.ts";

/** One application in the list: its name, number and state, and what its applicant can do with it now. */
export function OwnApplicationRow({ row, definition, waivers }: { row: OwnApplication; definition: NoticeDefinition; waivers: readonly OwnWaiver[] }) {
  const { say, text, locale } = useSay();
  const state = definition.workflow.states[row.state];
  const track = definition.tracks.find((one) => one.id === row.track);
  const own = definition.workflow.actions.find((action) => action.from.includes(row.state) && action.until !== undefined && definition.roles[action.by]?.sees.scope === "own");
  const name = row.name || say("own.unnamed");
  return (
    <li>
      <div>
        <p>
          <Link to={`/applications/${row.id}`}>{name}</Link>
        </p>
        <p className="sb-muted sb-small">
          {[track && text(track.title), row.number && say("own.number", { number: row.number }), say("own.changed", { at: sayInstant(row.updatedAt, locale, definition) })]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {state?.open !== undefined && own?.until !== undefined && (
          <p className="sb-small">
            {say("own.todo", { action: text(own.title) })}
            <Countdown until={ownDeadline(definition, own.until, waivers)} now={session.now} locale={locale} />
          </p>
        )}
      </div>
      <div className="p-row-end">
        {row.correction?.concerns && <StateTag title={sayIn(correctionTexts["correction.mark"], locale)} tone="attention" />}
        {state && <StateTag title={text(state.title)} tone={state.tone} />}
        {state?.open !== undefined && (
          <Link to={`/applications/${row.id}/edit`}>
            {say("own.continue")}
            <span className="sb-hidden">{`: ${name}`}</span>
          </Link>
        )}
      </div>
    </li>
  );
}
