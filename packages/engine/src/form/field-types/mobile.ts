import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";

/** A mobile number of mainland China. */
export const mobile: FieldType = {
  id: "mobile",
  matches: (schema) => schema["format"] === "mobile",
  display: displayText,
  normalise: (text) => halfWidth(text).replace(/[\s-]/g, ""),
};
