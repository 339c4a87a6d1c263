import { say } from "@shenbao/texts";
import { valueTexts } from "@shenbao/texts/values";
import type { FieldType } from "./field-type.ts";

/** 是 or 否. */
export const yesNo: FieldType = {
  id: "yes-no",
  matches: (schema) => schema["type"] === "boolean",
  display: (value, _field, { locale }) => (typeof value === "boolean" ? say(valueTexts[value ? "value.yes" : "value.no"], locale) : ""),
};
