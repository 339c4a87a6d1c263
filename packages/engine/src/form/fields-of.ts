import type { Form } from "../definition/definition.generated.ts";
import type { Field } from "./field.ts";
import { formModel } from "./form-model.ts";

/** The fields of a form in the order of its UI schema: leaves and tables (their columns inside), groups flattened. Computed values that no control shows are left out; `fieldAt` knows them. */
export function fieldsOf(form: Form, year: number): Field[] {
  return formModel(form, year).fields;
}
