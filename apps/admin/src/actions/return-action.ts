import type { Application } from "@shenbao/contract";
import { type Action, findAction, type NoticeDefinition } from "@shenbao/engine";

/** The action possible now by which an application goes back with reasons; undefined where there is none. */
export function returnActionOf(definition: NoticeDefinition, application: Application): Action | undefined {
  return application.actions
    .filter(({ possible }) => possible)
    .map(({ id }) => findAction(definition, id))
    .find((action) => action?.asks === "reasons");
}
