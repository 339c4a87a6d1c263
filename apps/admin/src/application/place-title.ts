import { fieldAt, type Form, type NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";

/** The name of the place a reason or a finding points at: a field, or an evidence item. */
export function placeTitle(definition: NoticeDefinition, form: Form, at: string, locale: Locale): string {
  if (at.startsWith("evidence:")) {
    const id = at.slice("evidence:".length);
    return form.evidence?.find((item) => item.id === id)?.title[locale] ?? id;
  }
  for (let place = at; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const field = fieldAt(form, definition.year, place);
    if (field) return field.title[locale];
  }
  return at;
}
