import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { isApplicantRole } from "./roles.ts";

/** Whether an action hands the form in: an applicant's, needing it valid; where no action of the state does, one that leaves the initial state. */
export function isSubmission(definition: NoticeDefinition, action: Action, state: string): boolean {
  if (!isApplicantRole(definition, action.by)) return false;
  if ((action.needs?.length ?? 0) > 0) return true;
  const { initial, actions } = definition.workflow;
  return state === initial && action.to !== initial && !actions.some((one) => one.from.includes(initial) && (one.needs?.length ?? 0) > 0);
}
