import { useSyncExternalStore } from "react";
import type { Text } from "@shenbao/texts";
import { useDocument } from "./document-context.ts";

/** What can be undone and done again, by what it is called; null where there is nothing. */
export interface History {
  undo: Text | null;
  redo: Text | null;
}

/** The history's two ends, as they are now. */
export function useHistory(): History {
  const document = useDocument();
  const undo = useSyncExternalStore(document.subscribe, () => document.undoLabel);
  const redo = useSyncExternalStore(document.subscribe, () => document.redoLabel);
  return { undo, redo };
}
