import { say } from "@shenbao/texts";
import { valueTexts } from "@shenbao/texts/values";
import type { FieldType } from "./field-type.ts";

/** Rows of the same columns. As one value it reads as the number of its rows. */
export const table: FieldType = {
  id: "table",
  matches: (schema, row) => schema["type"] === "array" && row !== undefined,
  display: (value, _field, { locale }) => (Array.isArray(value) ? say(valueTexts["value.rows"], locale, { count: value.length }) : ""),
};
