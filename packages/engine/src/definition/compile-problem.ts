import { compileForm } from "../ajv/compile-form.ts";
import type { Form } from "./definition.generated.ts";

/** Why a form's schema does not compile in strict mode; null where it does. */
export function compileProblem(form: Form): string | null {
  try {
    compileForm(form);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : "";
  }
}
