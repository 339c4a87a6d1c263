import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";

/** A landline number. */
export const telephone: FieldType = {
  id: "telephone",
  matches: (schema) => schema["format"] === "telephone",
  display: displayText,
  normalise: (text) => halfWidth(text).replace(/\s/g, ""),
};
