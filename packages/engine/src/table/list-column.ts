import type { Text } from "@shenbao/texts";
import type { Choice, FieldTypeId } from "../form/index.ts";

/** How a column can be searched: `is` and `in` (one of), `contains` (text), `from`/`to` (inclusive), `empty`. */
export type ListOperator = "is" | "in" | "contains" | "from" | "to" | "empty";

/** A column of a reviewers' list, with what it can be filtered and sorted by. */
export interface ListColumn {
  /** A field's pointer, or one of the system columns: number, name, applicant, receiver, state, track, submittedAt, updatedAt, order, scan. */
  at: string;
  title: Text;
  type: FieldTypeId;
  choices?: Choice[];
  unit?: Text;
  decimals?: number;
  operators: ListOperator[];
  sortable: boolean;
  system: boolean;
}
