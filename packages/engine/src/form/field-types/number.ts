import type { FieldType } from "./field-type.ts";
import { writeNumber } from "./write-number.ts";

/** A number, thousands separated, with as many decimals as the schema fixes. */
export const number: FieldType = {
  id: "number",
  matches: (schema) => schema["type"] === "number" || schema["type"] === "integer",
  display: (value, field) => (typeof value === "number" ? writeNumber(value, field.decimals) : ""),
};
