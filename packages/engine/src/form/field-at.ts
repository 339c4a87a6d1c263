import type { Form } from "../definition/definition.generated.ts";
import type { Field } from "./field.ts";
import { fieldOfModel, formModel } from "./form-model.ts";

/** The field at a pointer, concrete (`/rows/3/a`) or with stars: leaves, tables, columns, groups, and computed values that no control shows (their `step` is -1). */
export function fieldAt(form: Form, year: number, pointer: string): Field | undefined {
  return fieldOfModel(formModel(form, year), pointer);
}
