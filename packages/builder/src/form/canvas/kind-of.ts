import type { builderFormTexts } from "@shenbao/texts/builder-form";
import { isRecord } from "@shenbao/engine";
import type { Schema } from "../commands/schema-edits.ts";
import type { UiNode } from "../commands/ui-tree.ts";

/** How an element of a form is called by its kind: the key of a text. */
export type ElementKind = Extract<keyof typeof builderFormTexts, `kind.${string}`> extends `kind.${infer K}` ? K : never;

const formats: Readonly<Record<string, ElementKind>> = {
  date: "date",
  "year-month": "month",
  organisation: "organisation",
  "credit-code": "creditCode",
  telephone: "telephone",
  mobile: "mobile",
  email: "email",
  postcode: "postcode",
  "web-address": "webAddress",
};
/** A text of more characters than this is drawn with several lines. */
const line = 120;

/** The kind of an element by its type or, where it shows a field, by that one's schema. */
export function kindOf(node: UiNode, schema: Schema | null): ElementKind {
  if (schema) return kindOfSchema(schema);
  return node.type === "Category" ? "step" : node.type === "Label" ? "note" : node.type === "HorizontalLayout" ? "row" : "group";
}

/** The kind of a field by its schema. */
export function kindOfSchema(schema: Schema): ElementKind {
  const { type, format, unit } = schema;
  if (type === "boolean") return "yesNo";
  if (type === "number" || type === "integer") return isRecord(unit) && typeof unit["zh-CN"] === "string" && unit["zh-CN"].endsWith("元") ? "money" : "number";
  if (type === "object") return "object";
  if (type === "array") {
    const items = isRecord(schema["items"]) ? schema["items"] : {};
    if (schema["layout"] === "cards") return "cards";
    if (schema["rowLabels"]) return "fixedTable";
    return schema["uniqueItems"] === true && items["type"] !== "object" ? "choices" : "freeTable";
  }
  if (schema["oneOf"]) return "choice";
  if (typeof format === "string" && Object.hasOwn(formats, format)) return formats[format] ?? "text";
  return typeof schema["maxLength"] === "number" && schema["maxLength"] > line ? "longText" : "text";
}
