import { isRecord, type Form, type Json } from "@shenbao/engine";
import type { ElementKind } from "../canvas/kind-of.ts";
import { settingNames, settingsNode } from "../settings/settings-node.ts";
import type { ElementTarget } from "../settings/element-target.ts";
import { newField, type FieldKind } from "./field-kinds.ts";
import { dotted, editSchema, type Schema } from "./schema-edits.ts";

/** Kinds that one can become another of: their answers are of the same sort. */
const families: readonly (readonly FieldKind[])[] = [
  ["text", "longText", "date", "month", "creditCode", "telephone", "mobile", "email", "postcode", "webAddress", "organisation", "choice"],
  ["number", "money"],
  ["choice", "choices"],
  ["fixedTable", "freeTable", "cards"],
];

/** What a field of a kind can be made into. */
export function kindsFor(kind: ElementKind, column: boolean): FieldKind[] {
  const others = families.filter((family) => (family as readonly string[]).includes(kind)).flat();
  return [...new Set(others)].filter((one) => one !== kind && !(column && ["fixedTable", "freeTable", "cards"].includes(one)));
}

/** The words of every kind: what a kind does not know of them is lost. */
const words = (schema: Schema): string[] => Object.keys(schema).filter((word) => !["type", "title", "format", "layout", "items", "oneOf"].includes(word));

/** A field made into another kind. */
export interface Changed {
  form: Form;
  /** The settings that the new kind does not have, by their names in the meta-schema of the old one; `choices` where they go. */
  lost: string[];
}

/** Makes a field into another kind: what both know stays, what the new kind needs has its beginning, and the rest is told. `level`: of organisations. */
export function changeKind(form: Form, target: ElementTarget, kind: FieldKind, level: string): Changed {
  const { pointer, schema: before } = target;
  if (pointer === null || !before) return { form, lost: [] };
  const fresh = newField(kind, level);
  const allowed = new Set(settingNames(kind, target.place === null));
  const kept = Object.fromEntries(words(before).flatMap((word): [string, Json][] => (allowed.has(word) && fits(kind, word, before) ? [[word, before[word] as Json]] : [])));
  const choices = choicesIn(before);
  const toChoices = kind === "choice" || kind === "choices";
  const oneOf = choices ?? choicesIn(fresh.schema);
  const made: Record<string, Json> = { ...fresh.schema, ...kept, title: before["title"] ?? fresh.schema["title"] ?? "" };
  if (kind === "choice" && oneOf) made["oneOf"] = oneOf;
  if (kind === "choices" && oneOf) made["items"] = { type: "string", oneOf };
  if (isRows(kind) && isRecord(before["items"])) {
    made["items"] = before["items"];
    if (!before["sums"]) delete made["sums"];
    else if (allowed.has("sums")) made["sums"] = before["sums"];
  }
  const gone = words(before).filter((word) => !Object.hasOwn(made, word) && Object.hasOwn(settingsNode(target.kind).schema.properties ?? {}, word));
  const shorter = typeof before["maxLength"] === "number" && typeof made["maxLength"] === "number" && made["maxLength"] < before["maxLength"];
  const lost = [...gone, ...(shorter ? ["maxLength"] : []), ...(choices && !toChoices ? ["choices"] : [])];
  const key = dotted(pointer);
  const values = new Set((choices ?? []).map((one) => `${key}.${isRecord(one) ? String(one["const"]) : ""}`));
  const english = Object.entries(form.texts?.en ?? {}).filter(([one]) => toChoices || !values.has(one));
  const added = toChoices && !choices ? Object.entries(fresh.english).flatMap(([one, text]): [string, string][] => (one === "label" ? [] : [[`${key}.${one}`, text]])) : [];
  return { form: { ...form, schema: editSchema(form, pointer, () => made), ...(form.texts && { texts: { en: Object.fromEntries([...english, ...added]) } }) }, lost };
}

const isRows = (kind: FieldKind): boolean => ["fixedTable", "freeTable", "cards"].includes(kind);

/** A bound of fixed rows is their number, one of texts below what makes several lines belongs to a line. */
function fits(kind: FieldKind, word: string, before: Schema): boolean {
  const { maxLength } = before;
  // An amount is a number in its own unit.
  if (word === "unit" || word === "decimals") return false;
  if (word === "maxLength" && typeof maxLength === "number") return (kind === "longText") === maxLength > 120;
  if (word === "minItems" || word === "maxItems") return !Array.isArray(before["rowLabels"]);
  return true;
}

function choicesIn(schema: Schema): Json[] | null {
  const items = isRecord(schema["items"]) ? schema["items"] : schema;
  return Array.isArray(items["oneOf"]) ? (items["oneOf"] as Json[]) : null;
}
