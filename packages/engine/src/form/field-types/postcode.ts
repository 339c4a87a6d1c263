import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";

/** A postcode. */
export const postcode: FieldType = {
  id: "postcode",
  matches: (schema) => schema["format"] === "postcode",
  display: displayText,
  normalise: (text) => halfWidth(text).replace(/\s/g, ""),
};
