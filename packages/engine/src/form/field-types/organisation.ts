import { displayText, type FieldType } from "./field-type.ts";

/** An organisation, kept by its code and read by its name. */
export const organisation: FieldType = {
  id: "organisation",
  matches: (schema) => schema["format"] === "organisation",
  display: (value, _field, { organisationName }) => (typeof value === "string" && organisationName ? organisationName(value) : displayText(value)),
};
