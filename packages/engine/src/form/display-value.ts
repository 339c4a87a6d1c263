import type { Locale } from "@shenbao/texts";
import type { Json } from "../definition/json.ts";
import type { Field } from "./field.ts";
import { fieldTypes } from "./field-types/index.ts";

/** How a value reads in a language, without its unit: thousands separated, labels of choices, 是/否, dates written out; "" for no value. */
export function displayValue(field: Field, value: Json | undefined, locale: Locale, organisationName?: (code: string) => string): string {
  if (value === undefined || value === null) return "";
  const type = fieldTypes.find(({ id }) => id === field.type);
  return type ? type.display(value, field, organisationName ? { locale, organisationName } : { locale }) : "";
}
