import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { deadlineAt } from "./deadlines.ts";

/** What the clock does now: actions by `system` whose `after` deadline has passed, in the definition's order. */
export function systemActionsDue(definition: NoticeDefinition, now: number): Action[] {
  return definition.workflow.actions.filter((action) => action.by === "system" && action.after !== undefined && now > deadlineAt(definition, action.after));
}
