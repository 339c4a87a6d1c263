import type { OwnWaiver } from "@shenbao/contract";
import type { Action, Deadline, NoticeDefinition } from "@shenbao/engine";
import { ownDeadline, waiverOf } from "../waivers/own-waivers.ts";

export interface ApplyDeadline {
  id: string;
  deadline: Deadline;
  /** Its last instant for one's own organisation, ms. */
  at: number;
  /** By which it is later than the notice's own. */
  waiver: OwnWaiver | undefined;
}

/** The deadline of the first action by which an application leaves its initial state: until then people can apply. */
export function applyDeadline(definition: NoticeDefinition, waivers: readonly OwnWaiver[] = []): ApplyDeadline | undefined {
  const leaves = (action: Action) => action.by !== "system" && action.from.includes(definition.workflow.initial) && action.until !== undefined;
  const id = definition.workflow.actions.find(leaves)?.until;
  const deadline = id === undefined ? undefined : definition.deadlines[id];
  return id === undefined || !deadline ? undefined : { id, deadline, at: ownDeadline(definition, id, waivers), waiver: waiverOf(definition, id, waivers) };
}
