import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Facts } from "../definition/json.ts";
import { FormRun } from "./form-run.ts";
import type { FormOutcome, FormValidator } from "./outcome.ts";

/** A set of answers to be judged. */
export interface FormInput {
  form: Form;
  answers: Answers;
  facts: Facts;
  year: number;
  validate: FormValidator;
  /** How many files there are of each evidence item. Absent: evidence is not judged. */
  evidence?: Record<string, number>;
}

/**
 * What a form means with these answers: hidden fields pruned, computed values in place, everything that is wrong. Pure: the same input
 * gives the same outcome in the browser and on the server, and judging an outcome's answers again changes nothing.
 * @throws ExpressionError where the definition holds what `checkDefinition` refuses, or an expression's work grows out of bounds.
 */
export function evaluateForm({ form, answers, facts, year, validate, evidence }: FormInput): FormOutcome {
  return new FormRun(form, facts, year).run(answers, undefined, validate, evidence);
}
