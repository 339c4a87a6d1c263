import { everywhere, type Text } from "@shenbao/texts";
import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import type { FieldTypeId } from "../form/field.ts";
import { fieldTypeOf } from "../form/field-types/index.ts";
import { fieldName, type FormSides } from "./form-sides.ts";
import { inside, listed, tell } from "./words-of.ts";

type Side = FormSides["after"];

/** How a type of field is called. */
export const typeWords = (type: FieldTypeId): Text => tell(`type.${type}`);

/** The type of field that a schema makes. */
export function typeOfSchema(schema: Readonly<Record<string, unknown>>): FieldTypeId {
  const row = schema["type"] === "array" && isRecord(schema["items"]) && isRecord(schema["items"]["properties"]) ? schema["items"] : undefined;
  return fieldTypeOf(schema as never, row as never).id;
}

/** What is worth saying of a field that is new: its type, whether it has to be filled in, how long it may be, its choices. */
export function fieldDetail(side: Side, pointer: string, schema: unknown): Text {
  if (!isRecord(schema)) return everywhere("");
  const field = side.model.byPointer.get(pointer);
  const computed = side.model.computed.has(pointer);
  const required = tell(computed ? "field.computed" : side.fields.get(pointer)?.required ? "field.required" : "field.optional");
  const more: Text[] = [];
  if (typeof schema["maxLength"] === "number" && typeOfSchema(schema) !== "choice") more.push(tell("detail.length", { count: schema["maxLength"] }));
  if (field?.unit) more.push(tell("detail.unit", { unit: inside(field.unit) }));
  if (field?.choices && field.choices.length > 0) more.push(tell("detail.choices", { choices: listed(field.choices.slice(0, 12).map(({ title }) => inside(title, 20))) }));
  if (field?.columns && field.columns.length > 0) more.push(tell("detail.columns", { columns: listed(field.columns.slice(0, 12).map(({ title }) => inside(title, 20))) }));
  return tell("detail.field", { type: typeWords(typeOfSchema(schema)), required, more: joined(more) });
}

const joined = (all: readonly Text[]): Text => ({ "zh-CN": all.map((one) => one["zh-CN"]).join(""), en: all.map((one) => one.en).join("") });

/** The fields inside of a group that are new with it. */
export function groupMembers(side: Side, schema: Readonly<Record<string, unknown>>, pointer: string, isNew: (pointer: string) => boolean): Text[] {
  const properties = schema["properties"];
  if (schema["type"] !== "object" || !isRecord(properties)) return [];
  return Object.keys(properties)
    .map((name) => pointerBelow(pointer, name))
    .filter(isNew)
    .map((below) => {
      const name = fieldName(side, below);
      return side.fields.get(below)?.required ? tell("field.withRequired", { what: name }) : name;
    });
}
