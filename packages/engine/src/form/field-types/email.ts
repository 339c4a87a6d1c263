import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";

/** An e-mail address. */
export const email: FieldType = {
  id: "email",
  matches: (schema) => schema["format"] === "email",
  display: displayText,
  normalise: (text) => halfWidth(text).trim(),
};
