import type { Text } from "@shenbao/texts";

/** Why something is not possible now. The codes are those of the error catalogue. */
export interface Refusal {
  code: "wrong-state" | "forbidden" | "deadline-passed" | "not-yet" | "condition-unmet" | "quota-full" | "scan-missing" | "scan-unproven" | "field-closed" | "decision-prepared";
  /** For programs: ids (`state`, `deadline`, `evidence`, `quota`, `through`) and `at`, the local time of a deadline. */
  params: Record<string, string>;
  /** The whole sentence for a person; always there when it comes from the engine. */
  texts?: Text;
  /** The clause of the notice it rests on. */
  clause?: string;
}
