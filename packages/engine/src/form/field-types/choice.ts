import { displayText, type FieldType } from "./field-type.ts";

/** One of several: a string with `oneOf` of `{const, title}`. It reads as its label. */
export const choice: FieldType = {
  id: "choice",
  matches: (schema) => schema["type"] === "string" && Array.isArray(schema["oneOf"]),
  display: (value, field, { locale }) => field.choices?.find((option) => option.value === value)?.title[locale] ?? displayText(value),
};
