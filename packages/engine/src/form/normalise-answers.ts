import type { Form } from "../definition/definition.generated.ts";
import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { fieldTypeOf } from "./field-types/index.ts";
import { formModel } from "./form-model.ts";
import { halfWidth } from "./formats/half-width.ts";
import type { SchemaNode } from "./schema-tree.ts";
import { plainLines } from "./text-hygiene.ts";

/** Answers with what people type put right: NFC everywhere, full-width digits and signs in codes and numbers, a number typed as a text, blanks around single lines. Normalising what is normalised changes nothing. */
export function normaliseAnswers(form: Form, answers: Answers): Answers {
  return normaliseGroup(formModel(form, Number.NaN).root, answers);
}

function normaliseGroup(node: SchemaNode, value: Answers): Answers {
  const kept: Answers = { ...value };
  for (const child of node.children) {
    if (!Object.hasOwn(kept, child.name)) continue;
    kept[child.name] = normaliseNode(child, kept[child.name] as Json);
  }
  return kept;
}

function normaliseNode(node: SchemaNode, value: Json): Json {
  if (node.kind === "group") return isRecord(value) ? normaliseGroup(node, value as Answers) : value;
  if (node.kind === "table") return Array.isArray(value) ? value.map((row) => (isRecord(row) ? normaliseGroup(node, row as Answers) : row)) : value;
  if (node.kind === "list" || typeof value !== "string") return value;
  const type = fieldTypeOf(node.schema);
  const text = plainLines(value).normalize("NFC");
  if (type.id === "number") return numberOf(text) ?? text;
  return type.normalise ? type.normalise(text) : text;
}

/** "１，２３４．５" → 1234.5; null for what is no plain decimal. */
function numberOf(text: string): number | null {
  const digits = halfWidth(text).replace(/[,\s]/g, "");
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(digits) ? Number(digits) : null;
}
