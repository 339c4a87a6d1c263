import { halfWidth } from "../formats/half-width.ts";
import { displayText, type FieldType } from "./field-type.ts";

/** A web address. */
export const webAddress: FieldType = {
  id: "web-address",
  matches: (schema) => schema["format"] === "web-address",
  display: displayText,
  normalise: (text) => halfWidth(text).trim(),
};
