import { normaliseCreditCode } from "../formats/credit-code.ts";
import { displayText, type FieldType } from "./field-type.ts";

/** 统一社会信用代码, GB 32100-2015. */
export const creditCode: FieldType = {
  id: "credit-code",
  matches: (schema) => schema["format"] === "credit-code",
  display: displayText,
  normalise: normaliseCreditCode,
};
