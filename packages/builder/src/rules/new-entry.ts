import { fieldAt, segmentsOf, variablesOf, type Json, type NoticeDefinition } from "@shenbao/engine";
import { expressionScope, knownIn, type WordsScope } from "@shenbao/engine/words";
import { sayAll } from "@shenbao/texts";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { comparison, predicatesFor } from "../conditions/predicates.ts";
import { readablesIn } from "../conditions/readables.ts";
import { freeName } from "../inspector/free-name.ts";

/** What a form says beside its fields. */
export type EntryKind = "computed" | "requiredWhen" | "rules";

const dotted = (pointer: string): string => segmentsOf(pointer).join(".");

/** How an expression stated for a field reads that field: its column of the row, or itself. */
function variableOf(pointer: string): string {
  const star = pointer.indexOf("/*/");
  return star < 0 ? dotted(pointer) : `$row.${dotted(pointer.slice(star + 2))}`;
}

/** The fields that a new entry can be for: what is not computed yet, what is not required anyway, any field. */
export function fieldsFor(definition: NoticeDefinition, id: string, kind: EntryKind): string[] {
  const form = definition.forms[id];
  const [model] = expressionScope(definition, `/forms/${id}/rules/0/assert`).answers;
  if (!form || !model) return [];
  const all = model.fields.flatMap((field) => [field, ...(field.columns ?? [])]);
  const taken = new Set(kind === "computed" ? form.computed?.map(({ at }) => at) : kind === "requiredWhen" ? form.requiredWhen?.flatMap(({ at }) => at) : []);
  return all
    .filter(({ pointer, type, required, computed }) => {
      if (taken.has(pointer)) return false;
      if (kind === "computed") return !["table", "cards", "group", "choices"].includes(type);
      return kind === "rules" || (!required && !computed);
    })
    .map(({ pointer }) => pointer);
}

/** Where a new entry goes: at the end, but a computed value before those that read it. */
export function placeFor(definition: NoticeDefinition, id: string, kind: EntryKind, pointer: string): number {
  const entries = definition.forms[id]?.[kind] ?? [];
  if (kind !== "computed") return entries.length;
  const own = placeOf(pointer);
  const first = (definition.forms[id]?.computed ?? []).findIndex(({ at, value }) => variablesOf(value).some((name) => readAt(name, at) === own));
  return first < 0 ? entries.length : first;
}

/** The place of a pointer as a path of names, without rows. */
const placeOf = (pointer: string): string =>
  segmentsOf(pointer)
    .filter((name) => name !== "*")
    .join(".");

/** What a variable of an entry stated at a place stands for: `$row.x` the column of its table. */
const readAt = (name: string, at: string): string => (name.startsWith("$row.") ? `${placeOf(at.slice(0, at.indexOf("/*")))}.${name.slice(5)}` : name);

/** A new entry for a field: whole, valid, and to be put right where it says something else than is meant. */
export function newEntry(definition: NoticeDefinition, id: string, kind: EntryKind, pointer: string): Json {
  const path = `/forms/${id}/${kind}/${definition.forms[id]?.[kind]?.length ?? 0}`;
  // The scope of the entry as it will be: with its row.
  const whole = {
    ...definition,
    forms: { ...definition.forms, [id]: { ...definition.forms[id], [kind]: [...(definition.forms[id]?.[kind] ?? []), { at: pointer }] } },
  } as NoticeDefinition;
  const scope = expressionScope(whole, `${path}/when`);
  const subject = { var: variableOf(pointer) };
  const known = knownIn(scope, subject);
  if (kind === "computed") {
    const computed = new Set((definition.forms[id]?.computed ?? []).map(({ at }) => placeOf(at)));
    return { at: pointer, value: calculation(scope, pointer, known.type, (name) => computed.has(readAt(name, pointer))) };
  }
  if (kind === "requiredWhen") return { at: [pointer], when: condition(scope, pointer) };
  const form = definition.forms[id];
  const title = (form && fieldAt(form, definition.year, pointer)?.title) ?? { "zh-CN": pointer, en: pointer };
  const message = sayAll(texts["rules.message"], { what: title });
  const assert = comparison(predicatesFor(known).fitting[0] ?? "filled", subject, known, definition.year);
  return { id: freeName(`/forms/${id}/rules`, form?.rules ?? []), assert, severity: "error", at: [pointer], message };
}

/** The sum of two numbers beside the field, where there are; else something that is known of every application. */
function calculation(scope: WordsScope, pointer: string, type: string | undefined, isComputed: (name: string) => boolean): Json {
  const own = variableOf(pointer);
  if (type === "date") return { var: "$today" };
  if (type !== "number") return { var: "$applicant.name" };
  const numbers = readablesIn(scope).filter(({ name }) => name !== own && name !== "$index" && !isComputed(name) && isPlainNumber(scope, name));
  const near = own.startsWith("$row.") ? numbers.filter(({ name }) => name.startsWith("$row.")) : numbers;
  const [one, other] = near;
  return one && other ? { "+": [{ var: one.name }, { var: other.name }] } : one ? { "*": [{ var: one.name }, 1] } : 0;
}

function isPlainNumber(scope: WordsScope, name: string): boolean {
  const known = knownIn(scope, { var: name });
  return known.type === "number" && known.rows === undefined && !name.startsWith("$opinion") && !name.startsWith("$application");
}

/** The first other field, as fields of its kind are usually asked. */
function condition(scope: WordsScope, pointer: string): Json {
  const own = variableOf(pointer);
  const found = readablesIn(scope).find(({ name }) => name !== own && !name.startsWith("$index"));
  if (!found) return true;
  const subject = { var: found.name };
  const known = knownIn(scope, subject);
  return comparison(predicatesFor(known).fitting[0] ?? "filled", subject, known, scope.year);
}
