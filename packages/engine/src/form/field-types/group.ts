import type { FieldType } from "./field-type.ts";

/** Fields that belong together. It has no value of its own to show. */
export const group: FieldType = {
  id: "group",
  matches: (schema) => schema["type"] === "object" || (schema["type"] === undefined && schema["properties"] !== undefined),
  display: () => "",
};
