import { say } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import type { FieldType } from "./field-type.ts";

/** 是 or 否. */
export const yesNo: FieldType = {
  id: "yes-no",
  matches: (schema) => schema["type"] === "boolean",
  display: (value, _field, { locale }) => (typeof value === "boolean" ? say(engineTexts[value ? "value.yes" : "value.no"], locale) : ""),
};
