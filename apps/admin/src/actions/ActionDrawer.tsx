import { findAction } from "@shenbao/engine";
import type { Desk } from "../application/desk.ts";
import { ActionPanel } from "./ActionPanel.tsx";

export interface ActionDrawerProps {
  actionId: string | null;
  desk: Desk;
  onClose(): void;
  onDone(): void;
}

/** The drawer in which an action is prepared, confirmed and sent; closed while none is chosen. */
export function ActionDrawer({ actionId, desk, ...rest }: ActionDrawerProps) {
  const action = actionId === null ? undefined : findAction(desk.definition, actionId);
  return action ? <ActionPanel key={action.id} action={action} desk={desk} {...rest} /> : null;
}
