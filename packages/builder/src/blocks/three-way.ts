import { isRecord, type Json } from "@shenbao/engine";
import { sameJson } from "../document/same-json.ts";

type Part = Readonly<Record<string, unknown>>;

/** A word that the library changed: where it stands, and what it says there now; absent where it is gone. */
export interface WordChange {
  path: readonly string[];
  value: Json | undefined;
  /** What it says here; of what collides alone. */
  here?: Json | undefined;
}

/** What the library changed of a record: what can be taken, and what was changed here too, in another way. */
export interface ThreeWay {
  taken: WordChange[];
  collided: WordChange[];
}

/** Words whose parts are compared one by one. */
const nested: ReadonlySet<string> = new Set(["items", "properties"]);

/** Compares a record as it was taken from the library with what it is there and what it is here now. */
export function threeWay(base: Part, next: Part, here: Part, above: readonly string[] = []): ThreeWay {
  const found: ThreeWay = { taken: [], collided: [] };
  for (const word of new Set([...Object.keys(base), ...Object.keys(next)])) {
    const [before, after, now] = [own(base, word), own(next, word), own(here, word)];
    if (sameJson(before, after) || sameJson(now, after)) continue;
    const path = [...above, word];
    const inside = nested.has(word) || nested.has(above.at(-1) ?? "");
    if (inside && isRecord(before) && isRecord(after) && isRecord(now)) {
      const below = threeWay(before, after, now, path);
      found.taken.push(...below.taken);
      found.collided.push(...below.collided);
    } else if (sameJson(now, before)) found.taken.push({ path, value: after as Json | undefined });
    else found.collided.push({ path, value: after as Json | undefined, here: now as Json | undefined });
  }
  return found;
}

/** A record with changed words written into it. */
export function withWords(part: Part, changes: readonly WordChange[]): Record<string, Json> {
  return changes.reduce<Record<string, Json>>((made, { path, value }) => written(made, path, value), { ...part } as Record<string, Json>);
}

function written(part: Record<string, Json>, [word = "", ...below]: readonly string[], value: Json | undefined): Record<string, Json> {
  const { [word]: before, ...others } = part;
  if (below.length > 0) return { ...part, [word]: written(isRecord(before) ? (before as Record<string, Json>) : {}, below, value) };
  return value === undefined ? others : { ...part, [word]: value };
}

const own = (part: Part, word: string): unknown => (Object.hasOwn(part, word) ? part[word] : undefined);
