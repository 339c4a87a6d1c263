import { displayText, type FieldType } from "./field-type.ts";

/** A line of text. */
export const text: FieldType = {
  id: "text",
  matches: (schema) => schema["type"] === "string",
  display: displayText,
  normalise: (text) => text.trim(),
};
