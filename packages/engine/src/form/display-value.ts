import type { Locale } from "@shenbao/texts";
import type { Json } from "../definition/json.ts";
import type { Field } from "./field.ts";
export function displayValue(_field: Field, _value: Json | undefined, _locale: Locale, _organisationName?: (code: string) => string): string { throw new Error("in the making"); }
