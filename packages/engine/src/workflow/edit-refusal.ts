import { processTexts as texts } from "@shenbao/texts/process";
import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { deadlineOf } from "./deadline-of.ts";
import { openPlaces } from "./open-places.ts";
import type { Refusal } from "./refusal.ts";
import { atDeadline, wrongState } from "./refusal-of.ts";
import { isApplicantRole } from "./roles.ts";

/**
 * Why the applicant cannot edit answers or the form's evidence now, or null. Editing ends with the last deadline of the actions
 * that would hand the edited form in (those that need it valid or its evidence): what can no longer be submitted is no longer changed.
 */
export function editRefusal(definition: NoticeDefinition, application: ApplicationFacts, now: number): Refusal | null {
  if (openPlaces(definition, application) === null) return wrongState(definition, application.state, texts["refusal.closed"]);
  const last = lastDeadline(definition, application, handingIn(definition, application.state));
  return last !== null && now > last.at ? atDeadline(definition, "deadline-passed", last.id, last.at) : null;
}

function handingIn(definition: NoticeDefinition, state: string): Action[] {
  return definition.workflow.actions.filter((action) => action.from.includes(state) && isApplicantRole(definition, action.by) && (action.needs?.length ?? 0) > 0);
}

/** The latest deadline of actions for who applies; null where there is none, or one of them has none. */
function lastDeadline(definition: NoticeDefinition, application: ApplicationFacts, actions: Action[]): { id: string; at: number } | null {
  let last: { id: string; at: number } | null = null;
  for (const { until, by } of actions) {
    if (until === undefined) return null;
    const at = deadlineOf(definition, until, application, by, application.applicant.code);
    if (last === null || at > last.at) last = { id: until, at };
  }
  return last;
}
