import type { Text } from "@shenbao/texts";
import type { Json } from "../definition/json.ts";

/** The field types, by what the schema says. */
export type FieldTypeId =
  | "text"
  | "long-text"
  | "number"
  | "date"
  | "month"
  | "choice"
  | "choices"
  | "yes-no"
  | "organisation"
  | "credit-code"
  | "mobile"
  | "telephone"
  | "postcode"
  | "email"
  | "web-address"
  | "table"
  | "cards"
  | "group";

/** One of a choice's values with its label. */
export interface Choice {
  value: string;
  title: Text;
}

/** A field as people see it: what the schema, the UI schema and the texts say of it together. */
export interface Field {
  /** Into the answers; a row is `*`. */
  pointer: string;
  type: FieldTypeId;
  schema: Record<string, Json>;
  title: Text;
  description?: Text;
  unit?: Text;
  decimals?: number;
  /** The clause of the notice that the field itself cites. */
  clause?: string;
  /** By the schema alone (`requiredWhen` is judged with the answers). */
  required: boolean;
  computed: boolean;
  choices?: Choice[];
  /** Of tables and cards. */
  columns?: Field[];
  rowLabels?: Text[];
  /** Names of the columns summed in the foot. */
  sums?: string[];
  /** The index of the step it is on, from 0. */
  step: number;
}
