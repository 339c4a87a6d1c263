import type { Locale, Text } from "@shenbao/texts";
import { variablesOf } from "../expression/index.ts";
import type { Column, NoticeDefinition } from "../definition/definition.generated.ts";
import { fieldAt } from "../form/index.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import { dataOf } from "../workflow/facts-of.ts";
import { trackForm } from "../workflow/track-evidence.ts";
import { cellValue, type Cell } from "./cell-value.ts";
import { maskContact } from "./mask-contact.ts";

/**
 * The public result: the applications in the publication's states, by track (tracks without any are left out), by number; beside each row its application.
 * Telephones and e-mail addresses are masked, since the page is public.
 */
export function resultRows(
  definition: NoticeDefinition,
  applications: ApplicationFacts[],
  now: number,
  locale: Locale,
): { track: string; title: Text; rows: Record<string, Cell>[]; applications: string[] }[] {
  const { states, columns } = definition.publication;
  return definition.tracks
    .map(({ id, title }) => {
      const listed = applications.filter((one) => one.track === id && states.includes(one.state)).sort(byNumber);
      return { track: id, title, rows: listed.map((one) => resultRow(definition, columns, one, now, locale)), applications: listed.map((one) => one.id) };
    })
    .filter(({ rows }) => rows.length > 0);
}

const byNumber = (one: ApplicationFacts, other: ApplicationFacts) => ((one.number ?? one.id) < (other.number ?? other.id) ? -1 : 1);

function resultRow(definition: NoticeDefinition, columns: Column[], application: ApplicationFacts, now: number, locale: Locale): Record<string, Cell> {
  const data = dataOf(definition, application, now, undefined, locale);
  return Object.fromEntries(
    columns.map((column) => {
      const cell = cellValue(definition, column, application, data, locale);
      return [column.id, typeof cell === "string" ? maskContact(cell, isContact(definition, column, application.track)) : cell];
    }),
  );
}

/** Whether a column shows a field by which a person is reached. */
function isContact(definition: NoticeDefinition, column: Column, track: string): boolean {
  const form = trackForm(definition, track);
  return variablesOf(column.value).some((path) => {
    const type = path.startsWith("$") ? undefined : fieldAt(form, definition.year, `/${path.replaceAll(".", "/")}`)?.type;
    return type === "mobile" || type === "telephone" || type === "email";
  });
}
