import type { Action, Deadline, NoticeDefinition } from "@shenbao/engine";
import { deadlineAt } from "@shenbao/engine";

export interface ApplyDeadline {
  id: string;
  deadline: Deadline;
  /** Its last instant, ms. */
  at: number;
}

/** The deadline of the first action by which an application leaves its initial state: until then people can apply. */
export function applyDeadline(definition: NoticeDefinition): ApplyDeadline | undefined {
  const leaves = (action: Action) => action.by !== "system" && action.from.includes(definition.workflow.initial) && action.until !== undefined;
  const id = definition.workflow.actions.find(leaves)?.until;
  const deadline = id === undefined ? undefined : definition.deadlines[id];
  return id === undefined || !deadline ? undefined : { id, deadline, at: deadlineAt(definition, id) };
}
