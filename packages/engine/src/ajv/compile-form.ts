import type { Form } from "../definition/definition.generated.ts";
import type { FormValidator } from "../form/outcome.ts";
export function compileForm(_form: Form): FormValidator { throw new Error("in the making"); }
