import { useRef, useSyncExternalStore } from "react";
import type { NoticeDefinition } from "@shenbao/engine";
import { useDocument } from "./document-context.ts";

/**
 * A part of the definition. Renders anew only when the selection is another one, by identity: select parts that are there
 * (`d => d.forms[id]`) rather than making new ones; who makes one (`Object.keys(…)`) gives `same` to compare by.
 */
export function useDefinition<T>(select: (definition: NoticeDefinition) => T, same: (before: T, after: T) => boolean = Object.is): T {
  const document = useDocument();
  const kept = useRef<{ from: NoticeDefinition; select: typeof select; value: T } | null>(null);
  const read = () => {
    const from = document.definition;
    const known = kept.current;
    if (known && known.from === from && known.select === select) return known.value;
    const made = select(from);
    const value = known && same(known.value, made) ? known.value : made;
    kept.current = { from, select, value };
    return value;
  };
  return useSyncExternalStore(document.subscribe, read, read);
}

/** Whether two lists hold the same items: for selections that are made anew each time. */
export function sameItems<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((item, i) => Object.is(item, after[i]));
}
