import type { Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
import { formModel } from "./form-model.ts";
import { textOf } from "./text-of.ts";

/** The steps of a form: each Category of its Categorization with the UI elements inside; a form without one is a single step by its own title. */
export function stepsOf(form: Form, year: number): { title: Text; elements: unknown[] }[] {
  const { ui } = formModel(form, year);
  return ui.steps.map(({ element, elements }) => {
    const own = ui.texts.get(element);
    return { title: own && element.type === "Category" ? textOf(form, own.key, own.fallback, year) : form.title, elements };
  });
}
