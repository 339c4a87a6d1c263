import type { Text } from "@shenbao/texts";

export { fragmentFormat, type Fragment } from "@shenbao/engine/fragment";

/** Something of a fragment that reads what is not there where it is placed; it is left out, and people are told. */
export interface LeftOut {
  kind: "condition" | "computed" | "requiredWhen" | "rule" | "evidence" | "filledBy" | "clause";
  /** What is left out, as people call it: the rule's message, the title of the field or of the evidence. */
  title: Text;
  /** What was not found: dotted paths of fields, the numbers of clauses, registers and their columns (`register.column`), forms and states of others. */
  names: string[];
}
