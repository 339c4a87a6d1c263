import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Facts } from "../definition/json.ts";
import { FormRun } from "./form-run.ts";
import type { FormOutcome, FormValidator } from "./outcome.ts";

/** Judges the answers of one form again and again. */
export interface FormEvaluator {
  /**
   * `changed`: the concrete pointers that differ from the answers of the last call (a table's pointer where rows came or went).
   * Absent: everything is judged.
   */
  evaluate(answers: Answers, changed?: string[]): FormOutcome;
}

/** `evaluateForm`, kept between edits: only what depends on the changed pointers is judged again. Without `validate` the schema itself is not judged. */
export function createFormEvaluator({ form, facts, year, validate }: { form: Form; facts: Facts; year: number; validate?: FormValidator }): FormEvaluator {
  const run = new FormRun(form, facts, year);
  return { evaluate: (answers, changed) => run.run(answers, changed, validate, undefined) };
}
