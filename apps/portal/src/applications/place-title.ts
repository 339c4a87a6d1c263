import { fieldAt, type Form } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { portalTexts } from "@shenbao/texts/portal";

/** The name of a place that a finding or a reason points at: a field with its table and row, or an evidence item. */
export function placeTitle(form: Form, year: number, at: string, locale: Locale): string {
  const evidence = /^evidence:(.+)$/.exec(at)?.[1];
  if (evidence !== undefined) return form.evidence?.find((item) => item.id === evidence)?.title[locale] ?? evidence;
  const names = at.split("/").slice(1);
  const titles: string[] = [];
  names.forEach((name, index) => {
    if (!/^\d+$/.test(name)) return;
    const table = fieldAt(form, year, `/${names.slice(0, index).join("/")}`);
    const row = Number(name);
    if (table) titles.push(table.title[locale], table.rowLabels?.[row]?.[locale] ?? say(portalTexts["place.row"], locale, { row: row + 1 }));
  });
  const field = fieldAt(form, year, at);
  if (field && !titles.includes(field.title[locale])) titles.push(field.title[locale]);
  return titles.length > 0 ? titles.join(" · ") : form.title[locale];
}
