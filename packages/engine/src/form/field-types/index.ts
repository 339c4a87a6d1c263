import type { Json } from "../../definition/json.ts";
import { cards } from "./cards.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { creditCode } from "./credit-code.ts";
import { date } from "./date.ts";
import { email } from "./email.ts";
import type { FieldType } from "./field-type.ts";
import { group } from "./group.ts";
import { longText } from "./long-text.ts";
import { mobile } from "./mobile.ts";
import { month } from "./month.ts";
import { number } from "./number.ts";
import { organisation } from "./organisation.ts";
import { postcode } from "./postcode.ts";
import { table } from "./table.ts";
import { telephone } from "./telephone.ts";
import { text } from "./text.ts";
import { webAddress } from "./web-address.ts";
import { yesNo } from "./yes-no.ts";

/** All field types; the first that matches a schema has it, so the special ones come before the general. */
export const fieldTypes: readonly FieldType[] = [
  organisation,
  creditCode,
  mobile,
  telephone,
  postcode,
  email,
  webAddress,
  date,
  month,
  choice,
  longText,
  text,
  number,
  yesNo,
  cards,
  table,
  choices,
  group,
];

/** The type of a field by its schema; what no type is for is a text, and the check of a definition refuses it. */
export function fieldTypeOf(schema: Record<string, Json>, row?: Record<string, Json>): FieldType {
  return fieldTypes.find((type) => type.matches(schema, row)) ?? text;
}
