import type { Application } from "@shenbao/contract";
import { findAction, type Form, type NoticeDefinition } from "@shenbao/engine";
import type { Reason } from "../application/ApplicationDesk.tsx";
import { ActionPanel } from "./ActionPanel.tsx";

export interface ActionDrawerProps {
  actionId: string | null;
  application: Application;
  definition: NoticeDefinition;
  /** The application's form, for the names of places. */
  form: Form;
  reasons: Reason[];
  onReason(at: string, text: string | null): void;
  onClose(): void;
  onDone(): void;
}

/** The drawer in which an action is prepared, confirmed and sent; closed while none is chosen. */
export function ActionDrawer({ actionId, definition, ...rest }: ActionDrawerProps) {
  const action = actionId === null ? undefined : findAction(definition, actionId);
  return action ? <ActionPanel key={action.id} action={action} definition={definition} {...rest} /> : null;
}
