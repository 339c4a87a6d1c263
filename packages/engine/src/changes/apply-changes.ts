import { isRecord, type Json } from "../definition/json.ts";
import { segmentsOf } from "../definition/pointer.ts";
import type { Change, ComparedFile, Content } from "./change.ts";

/**
 * The newer submission, made of the older one and what differs. Rows that went are taken out by their old places, from the deepest and
 * last; those that came are put in by their new ones, from the outermost and first; then values are set, and at last taken away, so that
 * nothing is empty on the way that is not at the end.
 */
export function applyChanges<F extends ComparedFile>(before: Content<F>, changes: readonly Change<F>[]): Content<F> {
  const answers = structuredClone(before.answers);
  const depth = (pointer: string) => segmentsOf(pointer).length;
  const index = (pointer: string) => Number(segmentsOf(pointer).at(-1));
  const rows = changes.filter((change) => change.kind === "row");
  const gone = rows.flatMap(({ was }) => (was === null ? [] : [was])).sort((a, b) => depth(b) - depth(a) || index(b) - index(a));
  const come = rows.flatMap(({ at, after }) => (at === null ? [] : [{ at, after }])).sort((a, b) => depth(a.at) - depth(b.at) || index(a.at) - index(b.at));
  for (const was of gone) take(answers, segmentsOf(was));
  for (const { at, after } of come) put(answers, segmentsOf(at), after);
  const values = changes.filter((change) => change.kind === "value");
  for (const { at, after } of values) if (after !== undefined) put(answers, segmentsOf(at), after, true);
  for (const { at, after } of values) if (after === undefined) take(answers, segmentsOf(at));
  return { answers, evidence: filesAfter(before.evidence, changes) };
}

/** Takes away what is there, and what holds nothing then; a row itself stays. */
function take(node: Json, [name, ...rest]: readonly string[]): void {
  if (name === undefined || node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    if (rest.length === 0) node.splice(Number(name), 1);
    else take(node[Number(name)] ?? null, rest);
    return;
  }
  const below = node[name];
  if (rest.length > 0) take(below ?? null, rest);
  const empty = below !== null && typeof below === "object" && (Array.isArray(below) ? below.length === 0 : Object.keys(below).length === 0);
  if (rest.length === 0 || empty) Reflect.deleteProperty(node, name);
}

function put(node: Json, [name, ...rest]: readonly string[], value: Json, replace = false): void {
  if (name === undefined || node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    if (rest.length > 0) put(node[Number(name)] ?? null, rest, value, replace);
    else node.splice(Number(name), replace ? 1 : 0, value);
    return;
  }
  if (rest.length === 0) node[name] = value;
  else {
    const below = (node[name] ??= /^\d+$/.test(rest[0] ?? "") ? [] : {});
    if (isRecord(below) || Array.isArray(below)) put(below, rest, value, replace);
  }
}

function filesAfter<F extends ComparedFile>(before: Content<F>["evidence"], changes: readonly Change<F>[]): Content<F>["evidence"] {
  const lists: Record<string, F[]> = Object.fromEntries(Object.entries(before).map(([id, files]) => [id, [...files]]));
  const files = changes.filter((change) => change.kind === "file");
  for (const { evidence, before: gone, after } of files) if (gone && !after) lists[evidence] = (lists[evidence] ?? []).filter(({ id }) => id !== gone.id);
  for (const { evidence, before: gone, after } of files) if (gone && after) lists[evidence] = (lists[evidence] ?? []).map((file) => (file.id === gone.id ? after : file));
  for (const { evidence, before: gone, after, index } of files) if (!gone && after) (lists[evidence] ??= []).splice(index, 0, after);
  return lists;
}
