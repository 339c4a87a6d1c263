import { useRef } from "react";
import { sameJson } from "../../document/same-json.ts";

/** A list in which what says the same as before is the very item of before, so that only what changed is drawn anew; the very list, where nothing did. */
export function useKeptItems<T extends { id: string }>(items: readonly T[]): T[] {
  const kept = useRef<{ given: readonly T[]; items: T[] }>({ given: [], items: [] });
  if (kept.current.given !== items) {
    const { items: last } = kept.current;
    const before = new Map(last.map((item) => [item.id, item]));
    const made = items.map((item) => {
      const known = before.get(item.id);
      return known && sameJson(known, item) ? known : item;
    });
    kept.current = { given: items, items: made.length === last.length && made.every((item, i) => item === last[i]) ? last : made };
  }
  return kept.current.items;
}
