import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";

/** An action by its id. */
export function findAction(definition: NoticeDefinition, id: string): Action | undefined {
  return definition.workflow.actions.find((action) => action.id === id);
}
