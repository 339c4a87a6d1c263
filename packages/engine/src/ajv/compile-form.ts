import type { Form } from "../definition/definition.generated.ts";
import type { FormValidator } from "../form/outcome.ts";
import { schemaErrorsOf } from "../form/schema-errors.ts";
import { formAjv } from "./form-ajv.ts";
import { preparedSchema } from "./prepared-schema.ts";

const kept = new WeakMap<Form, FormValidator>();

/**
 * The validator of a form's JSON Schema, compiled once for as long as the form object lives (some 8 ms each).
 * @throws Error for a schema that Ajv's strict mode or the linear-time patterns refuse; `checkDefinition` tells these with their path.
 */
export function compileForm(form: Form): FormValidator {
  const known = kept.get(form);
  if (known) return known;
  const validate = formAjv().compile(preparedSchema(form));
  const made: FormValidator = (answers) => (validate(answers) ? [] : schemaErrorsOf(validate.errors));
  kept.set(form, made);
  return made;
}
