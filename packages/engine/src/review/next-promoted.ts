import { sayAll, type Text } from "@shenbao/texts";
import { selectionTexts as texts } from "@shenbao/texts/selection";
import { levels } from "./allot-places.ts";
import type { Cap } from "./selection-types.ts";

/** One that waits on the reserve list, with what it would take now. */
export interface Waiting {
  id: string;
  /** Position on the list; level ones share one. */
  reserve: number;
  /** Counters of the caps under which it would take a place. */
  caps: string[];
}

/** Whose turn it is, and why: the first on the list for whom every cap has room now. Level ones are proposed together, where only one is meant somebody chooses. */
export function nextPromoted(list: Waiting[], caps: Cap[]): { id: string; reserve: number; reason: Text }[] {
  const capOf = new Map(caps.map((cap) => [cap.counter, cap]));
  const hasRoom = ({ caps: its }: Waiting) => its.every((counter) => (capOf.get(counter)?.taken ?? 0) < (capOf.get(counter)?.limit ?? 0));
  for (const group of levels(list.map((one) => ({ ...one, place: one.reserve })).sort((one, other) => one.place - other.place))) {
    const open = group.filter(hasRoom);
    if (open.length > 0)
      return open.map(({ id, reserve, caps: its }) => {
        const cap = its.map((counter) => capOf.get(counter)).find((one) => one && !one.over);
        return { id, reserve, reason: cap ? sayAll(texts["promoted"], { title: cap.title, limit: cap.limit, taken: cap.taken, position: reserve }) : texts["unlimited"] };
      });
  }
  return [];
}
