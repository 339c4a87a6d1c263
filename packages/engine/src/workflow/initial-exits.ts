import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { isApplicantRole } from "./roles.ts";

/** The actions by which an applicant leaves the initial state, in the definition's order. */
export function initialExits(definition: NoticeDefinition): Action[] {
  const { initial, actions } = definition.workflow;
  return actions.filter((action) => action.from.includes(initial) && action.to !== initial && isApplicantRole(definition, action.by));
}
