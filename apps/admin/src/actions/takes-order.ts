import type { Application } from "@shenbao/contract";
import type { Action, NoticeDefinition } from "@shenbao/engine";

/** Whether an action brings an application into a table whose rows the organisation orders itself: then a place in it may be wished for. */
export function takesOrder(definition: NoticeDefinition, action: Action, application: Application): boolean {
  return Object.values(definition.tables).some(
    (table) =>
      table.order === "manual" &&
      table.by === action.by &&
      (table.tracks?.includes(application.track) ?? true) &&
      table.states.includes(action.to) &&
      !table.states.includes(application.state),
  );
}
