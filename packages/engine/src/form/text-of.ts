import type { Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
import { fillYear } from "./fill-year.ts";

/** A text of the schema or the UI schema by its key (see `texts` in the form's meta-schema), years filled; the schema's own text stands where there is no translation. */
export function textOf(form: Form, key: string, fallback: string, year: number): Text {
  const translations = form.texts?.en;
  const english = translations !== undefined && Object.hasOwn(translations, key) ? translations[key] : undefined;
  return { "zh-CN": fillYear(fallback, year), en: fillYear(english ?? fallback, year) };
}

/** A Text written out in the schema (`unit`, `rowLabels`), years filled; `undefined` where it is none. */
export function writtenText(value: unknown, year: number): Text | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { "zh-CN": chinese, en } = value as Partial<Text>;
  if (typeof chinese !== "string" || typeof en !== "string") return undefined;
  return { "zh-CN": fillYear(chinese, year), en: fillYear(en, year) };
}
