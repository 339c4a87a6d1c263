import type { Json } from "../definition/json.ts";
import { pointerBelow, segmentsOf } from "../definition/pointer.ts";
import { isRows, pairRows } from "./compare-content.ts";
import type { Content, IsFixed } from "./change.ts";

/**
 * Where a place of the older submission stands in the newer: a row keeps its identity when others before it came or went. Of a row
 * that is gone, the table; of a file that is gone, the evidence item, or what came in its stead.
 */
export function followPlace(place: string, before: Content, after: Content, isFixed: IsFixed = () => false): string {
  if (!place.startsWith("/")) return followFile(place, before, after);
  let old: Json | undefined = before.answers;
  let now: Json | undefined = after.answers;
  let at = "";
  for (const segment of segmentsOf(place)) {
    if (isRows(old)) {
      const paired = pairRows(old as Json[], isRows(now) ? (now as Json[]) : [], isFixed(at)).find(([i]) => i === Number(segment));
      if (paired && paired[1] === null) return at;
      const index: number = paired?.[1] ?? Number(segment);
      old = (old as Json[])[Number(segment)];
      now = isRows(now) ? (now as Json[])[index] : undefined;
      at = pointerBelow(at, index);
      continue;
    }
    old = below(old, segment);
    now = below(now, segment);
    at = pointerBelow(at, segment);
  }
  return at;
}

function followFile(place: string, before: Content, after: Content): string {
  const [item = "", file] = place.slice("evidence:".length).split("/");
  if (file === undefined) return place;
  const now = after.evidence[item] ?? [];
  if (now.some(({ id }) => id === file)) return place;
  const instead = now[(before.evidence[item] ?? []).findIndex(({ id }) => id === file)];
  return instead && !(before.evidence[item] ?? []).some(({ id }) => id === instead.id) ? `evidence:${item}/${instead.id}` : `evidence:${item}`;
}

function below(value: Json | undefined, name: string): Json | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) return value[Number(name)];
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
