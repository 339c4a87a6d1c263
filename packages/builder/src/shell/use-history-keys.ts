import { useEffect, type RefObject } from "react";
import type { DefinitionDocument } from "../document/definition-document.ts";

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (on a Mac with ⌘) in the builder. Each key typed in a field is an edit of the document already, so the browser's
 * own undo of that field would contradict it; in dialogs and in what is marked `data-undo="own"` it stays the browser's.
 */
export function useHistoryKeys(root: RefObject<HTMLElement | null>, document: DefinitionDocument): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
      if (!(target instanceof Element) || target.closest("dialog, [data-undo='own']")) return;
      if (target !== window.document.body && !root.current?.contains(target)) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) document.redo();
      else document.undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [root, document]);
}
