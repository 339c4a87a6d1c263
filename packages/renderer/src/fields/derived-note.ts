import type { Field, Form } from "@shenbao/engine";

/** Why nobody types into a field: it is calculated, filled in by others when they act (`filledBy`), or by the system; `null` where it is typed. */
export function derivedNote(form: Form, field: Field): "field.computed" | "field.filledByOthers" | "field.filledIn" | null {
  if (field.computed) return "field.computed";
  if (form.filledBy?.some(({ at }) => at === field.pointer)) return "field.filledByOthers";
  return field.schema["readOnly"] === true ? "field.filledIn" : null;
}

/** What is said of a column beside its title: that it is left to others, or need not be filled in. What is calculated says so by standing there. */
export function columnNote(form: Form, column: Field): "field.filledByOthers" | "field.optional" | null {
  const derived = derivedNote(form, column);
  if (derived !== null) return derived === "field.filledByOthers" ? derived : null;
  return column.required ? null : "field.optional";
}
