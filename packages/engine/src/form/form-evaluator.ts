import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Facts } from "../definition/json.ts";
import type { FormOutcome, FormValidator } from "./outcome.ts";
export interface FormEvaluator { evaluate(answers: Answers, changed?: string[]): FormOutcome }
export function createFormEvaluator(_input: { form: Form; facts: Facts; year: number; validate?: FormValidator }): FormEvaluator { throw new Error("in the making"); }
