import type { Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
import { formModel } from "./form-model.ts";
import { textOf } from "./text-of.ts";
import { uiElement } from "./ui-element.ts";

/** The text of a Category, Group or Label of the form's own UI schema, translated by its order of appearance; `undefined` for elements without one. */
export function elementText(form: Form, element: unknown, year: number): Text | undefined {
  const found = uiElement(element);
  const own = found ? formModel(form, year).ui.texts.get(found) : undefined;
  return own && textOf(form, own.key, own.fallback, year);
}
