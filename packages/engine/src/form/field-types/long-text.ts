import { displayText, type FieldType } from "./field-type.ts";

/** Paragraphs: a text that may be longer than 120 字. */
export const longText: FieldType = {
  id: "long-text",
  matches: (schema) => schema["type"] === "string" && typeof schema["maxLength"] === "number" && schema["maxLength"] > 120 && schema["format"] === undefined,
  display: displayText,
};
