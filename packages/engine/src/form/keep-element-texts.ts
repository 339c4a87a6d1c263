import type { Form } from "../definition/definition.generated.ts";
import { walkUi } from "./ui-walk.ts";

/**
 * Changes the order of a form's UI schema, in place, and keeps each element's translation with it: their keys count the elements in their
 * order of appearance. Translations of elements that are gone go with them.
 */
export function keepElementTexts(form: Form, change: () => void): void {
  const before = walkUi(form).texts;
  change();
  const texts = form.texts?.en;
  if (!texts) return;
  const kept = [...walkUi(form).texts].flatMap(([element, { key }]) => {
    const old = before.get(element)?.key;
    return old !== undefined && Object.hasOwn(texts, old) ? ([[key, texts[old] as string]] as const) : [];
  });
  for (const { key } of before.values()) Reflect.deleteProperty(texts, key);
  for (const [key, text] of kept) texts[key] = text;
}
