import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Json } from "../definition/json.ts";
import { isRecord } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { changesAt } from "./concerns.ts";
import type { Change, ComparedFile } from "./change.ts";

/** An item of a check-list or opinion that says what it looks at, and how many of the changes lie there. */
export interface LookedAt {
  /** In the action's form: a field, or a row of a fixed table. */
  at: string;
  changes: number;
}

/** Which items of a form look at what changed. Items that do not say what they look at are not among them: they look at everything. */
export function lookAgain(form: Form, changes: readonly Change<ComparedFile>[]): LookedAt[] {
  return (form.about ?? []).map(({ at, row, fields = [], evidence = [] }) => ({
    at: row === undefined ? at : `${at}/${row - 1}`,
    changes: changesAt(changes, [...fields, ...evidence.map((id) => `evidence:${id}`)]).length,
  }));
}

/**
 * What may be offered of what was said before, now that an application changed: everything where nothing did, else the items that say
 * what they look at and look at nothing that changed.
 */
export function stillSaid(form: Form, before: Answers, changes: readonly Change<ComparedFile>[]): Answers {
  if (changes.length === 0) return before;
  const kept: Answers = {};
  for (const { at, changes: here } of lookAgain(form, changes)) {
    const value = here === 0 ? (readPointer(before, at) as Json | undefined) : undefined;
    if (value !== undefined) place(kept, at.slice(1).split("/"), value, before);
  }
  return kept;
}

/** Puts a value at its place; rows before it that are not kept are empty. */
function place(group: Answers, [name = "", ...rest]: string[], value: Json, like: Json): void {
  if (rest.length === 0) {
    group[name] = value;
    return;
  }
  const beside = readPointer(like, `/${name}`) as Json;
  const [next = "", ...below] = rest;
  if (Array.isArray(beside)) {
    const rows = (group[name] ??= beside.map(() => ({}))) as Json[];
    const index = Number(next);
    if (below.length === 0) rows[index] = value;
    else if (isRecord(rows[index])) place(rows[index], below, value, beside[index] ?? {});
    return;
  }
  place((group[name] ??= {}) as Answers, rest, value, beside);
}
