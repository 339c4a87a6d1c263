import type { Form } from "../definition/definition.generated.ts";
import { fieldAt } from "../form/field-at.ts";
import type { IsFixed } from "./change.ts";

/** Which tables of a form have rows with labels of their own: those are known by their place. */
export function fixedTables(form: Form, year: number): IsFixed {
  return (pointer) => fieldAt(form, year, pointer)?.rowLabels !== undefined;
}
