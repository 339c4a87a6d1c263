import type { Table } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { emptyFormTexts as texts } from "@shenbao/texts/empty-form";
import { tableWorkbook } from "./table-workbook.ts";

/** Rows to fill in; more are added by who fills it in. */
const emptyRows = 10;

/** A summary table without its applications, to be filled in by hand: the same sheet with empty rows, numbered where a column says the place. */
export function emptyTableWorkbook(table: Table, locale: Locale): Promise<Buffer> {
  const numbered = table.columns.filter(({ value }) => JSON.stringify(value) === '{"var":"$application.order"}');
  return tableWorkbook({
    title: table.title,
    label: table.label ?? null,
    columns: table.columns,
    rows: Array.from({ length: emptyRows }, (_, index) => ({ cells: Object.fromEntries(numbered.map(({ id }) => [id, index + 1])) })),
    footer: table.footer ?? [],
    organisation: { name: { "zh-CN": "", en: "" } },
    locale,
  });
}

/** The name of the file, without its ending. */
export function emptyTableName(table: Table, locale: Locale): string {
  return say(texts["file.name"], locale, { title: table.title[locale] });
}
