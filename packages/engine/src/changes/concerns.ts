import { isWithin, withStars } from "../definition/pointer.ts";
import type { Change, ComparedFile } from "./change.ts";

/** Where a change is found: its place now, or of what is gone the place it had. */
export function placeOf(change: Change<ComparedFile>): string {
  return change.at ?? change.was ?? "";
}

/** Whether a change lies at a place, above it or below it. Rows may be `*`. */
export function concerns(change: Change<ComparedFile>, place: string): boolean {
  const found = placeOf(change);
  const one = place.includes("*") ? withStars(found) : found;
  return isWithin(one, place) || isWithin(place, one);
}

/** Which of the changes lie at one of these places. */
export function changesAt<C extends Change<ComparedFile>>(changes: readonly C[], places: readonly string[]): C[] {
  return changes.filter((change) => places.some((place) => concerns(change, place)));
}
