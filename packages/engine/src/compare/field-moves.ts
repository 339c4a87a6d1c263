import { sameJson } from "../definition/same-json.ts";
import { rawFields, type RawField } from "./raw-fields.ts";
import { textLikeness } from "./text-difference.ts";

const kept = new WeakMap<object, WeakMap<object, Map<string, string>>>();

/** Fields that stand elsewhere in a form, or under another name, and are the same: same kind and title, or nearly all else the same. Old pointers to new ones. */
export function fieldMoves(was: object, is: object): Map<string, string> {
  const known = kept.get(was)?.get(is);
  if (known) return known;
  const found = movesBetween(was as { schema?: unknown }, is as { schema?: unknown });
  kept.set(was, (kept.get(was) ?? new WeakMap<object, Map<string, string>>()).set(is, found));
  return found;
}

function movesBetween(was: { schema?: unknown }, is: { schema?: unknown }): Map<string, string> {
  const [before, after] = [rawFields(was.schema), rawFields(is.schema)];
  const gone = [...before.values()].filter(({ pointer }) => !after.has(pointer));
  const fresh = [...after.values()].filter(({ pointer }) => !before.has(pointer));
  const found = new Map<string, string>();
  if (gone.length * fresh.length > 250_000) return found;
  const likely = gone.flatMap((one) => fresh.map((other) => ({ one, other, how: likeness(one, other) }))).filter(({ how }) => how > 0.7);
  likely.sort((a, b) => b.how - a.how || a.one.pointer.length - b.one.pointer.length);
  const taken = new Set<string>();
  for (const { one, other } of likely) {
    if (found.has(one.pointer) || taken.has(other.pointer) || follows(found, one.pointer, other.pointer)) continue;
    found.set(one.pointer, other.pointer);
    taken.add(other.pointer);
  }
  return found;
}

/** Whether a field only goes with the group or table that it lies in. */
function follows(moves: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let above = from; above !== ""; above = above.slice(0, above.lastIndexOf("/"))) {
    const moved = moves.get(above);
    if (moved !== undefined) return moved + from.slice(above.length) === to;
  }
  return false;
}

const titleOf = ({ schema, name }: RawField): string => (typeof schema["title"] === "string" ? schema["title"] : name);

function likeness(one: RawField, other: RawField): number {
  if (one.schema["type"] !== other.schema["type"] || one.schema["format"] !== other.schema["format"]) return 0;
  const titles = textLikeness(titleOf(one), titleOf(other));
  if (titles === 1) return one.name === other.name ? 1 : 0.95;
  const bare = ({ schema: { title: _, description: __, ...rest } }: RawField) => rest;
  if (!sameJson(bare(one), bare(other))) return 0;
  return one.name === other.name ? 0.8 : titles > 0.6 ? 0.75 : 0;
}
