import { processTexts as texts } from "@shenbao/texts/process";
import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { deadlineAt } from "./deadlines.ts";
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
  const last = lastDeadline(definition, handingIn(definition, application.state));
  return last !== null && now > deadlineAt(definition, last) ? atDeadline(definition, "deadline-passed", last) : null;
}

function handingIn(definition: NoticeDefinition, state: string): Action[] {
  return definition.workflow.actions.filter((action) => action.from.includes(state) && isApplicantRole(definition, action.by) && (action.needs?.length ?? 0) > 0);
}

/** The latest deadline of actions; null where there is none, or one of them has none. */
function lastDeadline(definition: NoticeDefinition, actions: Action[]): string | null {
  let last: string | null = null;
  for (const { until } of actions) {
    if (until === undefined) return null;
    if (last === null || deadlineAt(definition, until) > deadlineAt(definition, last)) last = until;
  }
  return last;
}
