import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Facts } from "../definition/json.ts";
import type { FormOutcome, FormValidator } from "./outcome.ts";
export function evaluateForm(_input: { form: Form; answers: Answers; facts: Facts; year: number; validate: FormValidator; evidence?: Record<string, number> }): FormOutcome { throw new Error("in the making"); }
