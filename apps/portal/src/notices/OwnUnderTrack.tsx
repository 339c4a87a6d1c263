import type { CallAnswer, routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { StateTag } from "@shenbao/renderer";
import { Link } from "react-router";
import { useSay } from "../client/use-say.ts";

export type OwnApplication = CallAnswer<typeof routes.listOwnApplications>["rows"][number];

/** What was begun already, so that nobody begins twice by mistake. */
export function OwnUnderTrack({ definition, own }: { definition: NoticeDefinition; own: readonly OwnApplication[] }) {
  const { say, text } = useSay();
  if (own.length === 0) return null;
  return (
    <div className="p-own">
      <p className="sb-muted">{say("notice.own")}</p>
      <ul>
        {own.map((application) => {
          const state = definition.workflow.states[application.state];
          return (
            <li key={application.id}>
              <Link to={`/applications/${application.id}`}>{application.name || application.number || say("own.unnamed")}</Link>
              {state && <StateTag title={text(state.title)} tone={state.tone} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
