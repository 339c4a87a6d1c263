import { say, type Locale } from "@shenbao/texts";
import { ticketTexts } from "@shenbao/texts/tickets";
import { fillTexts } from "@shenbao/texts/fill";
import type { Form } from "../definition/definition.generated.ts";
import { fieldAt } from "./field-at.ts";

/** Where a reason points that is about the whole application: everything is open again. */
export const wholePlace = "whole";

/** The name of a place that a finding or a reason points at: a field with its table and row, an evidence item, one of its files, or the whole. */
export function placeTitle(form: Form, year: number, at: string, locale: Locale, files: Readonly<Record<string, readonly { id: string; name: string }[]>> = {}): string {
  if (at === wholePlace) return say(ticketTexts["ticket.whole"], locale);
  const [, evidence, file] = /^evidence:([^/]+)(?:\/(.+))?$/.exec(at) ?? [];
  if (evidence !== undefined) {
    const title = form.evidence?.find((item) => item.id === evidence)?.title[locale] ?? evidence;
    if (file === undefined) return title;
    return `${title} · ${files[evidence]?.find(({ id }) => id === file)?.name ?? say(ticketTexts["ticket.file"], locale)}`;
  }
  const names = at.split("/").slice(1);
  const titles: string[] = [];
  names.forEach((name, index) => {
    if (!/^\d+$/.test(name)) return;
    const table = fieldAt(form, year, `/${names.slice(0, index).join("/")}`);
    const row = Number(name);
    if (table) titles.push(table.title[locale], table.rowLabels?.[row]?.[locale] ?? say(fillTexts["place.row"], locale, { row: row + 1 }));
  });
  const field = fieldAt(form, year, at);
  if (field && !titles.includes(field.title[locale])) titles.push(field.title[locale]);
  return titles.length > 0 ? titles.join(" · ") : form.title[locale];
}
