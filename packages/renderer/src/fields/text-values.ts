import { fieldTypes, type FieldTypeId, type Json } from "@shenbao/engine";

/** What is kept of a typed text: nothing of an empty one, the rest as the field type puts it right. */
export function parseText(type: FieldTypeId): (text: string) => Json | undefined {
  const normalise = fieldTypes.find((known) => known.id === type)?.normalise;
  return (text) => (normalise ? normalise(text) : text) || undefined;
}

/** How a text stands in its input; a value of another type stands there as JSON, so that it can be put right. */
export function showText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
