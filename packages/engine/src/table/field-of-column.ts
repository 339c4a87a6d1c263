import type { Field } from "../form/index.ts";
import type { ListColumn } from "./list-column.ts";

/** A column of a list as the field it shows, to say its values. */
export function fieldOfColumn({ at, type, title, choices, unit, decimals }: ListColumn): Field {
  const known = { ...(choices && { choices }), ...(unit && { unit }), ...(decimals !== undefined && { decimals }) };
  return { pointer: at, type, title, schema: {}, required: false, computed: false, step: 0, ...known };
}
