import { sheetManifest, toSheet, type OpenColumn, type Field, type StandingRow } from "@shenbao/engine";
import type { OpenCells, SheetRoundTrip } from "@shenbao/documents";
import { say, type Locale } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import type { AccessibleTable } from "./table-access.ts";

/** The cells of the rows as a sheet holds them that is filled in: what is open by what the field takes. */
export function sheetRows(columns: readonly OpenColumn[], rows: readonly StandingRow[], locale: Locale): { cells: Record<string, string | number | null> }[] {
  return rows.map(({ cells, open }) => {
    const filled = columns.flatMap((one) => {
      if (one.kind !== "opinion") return [];
      const value = toSheet(one.field, open[one.column.id] ?? null, locale);
      return [[one.column.id, typeof value === "boolean" ? String(value) : value] as const];
    });
    return { cells: { ...cells, ...Object.fromEntries(filled) } };
  });
}

/** What a sheet carries that the table's keeper fills in and gives back. */
export async function sheetRoundTrip(
  open: AccessibleTable,
  columns: readonly OpenColumn[],
  rows: readonly StandingRow[],
  locale: Locale,
  seal: (text: string) => Promise<string>,
): Promise<SheetRoundTrip> {
  const { version, table, shape, organisation, record } = open;
  const of = { version: version.version, table, organisation: organisation.code, revision: record?.revision ?? 0, locale };
  const manifest = JSON.stringify(sheetManifest(version.definition, of, shape, rows));
  const order = columns.findLast(({ kind }) => kind === "order");
  const note = order ? say(texts["sheet.note"], locale, { column: order.column.title, count: rows.length }) : say(texts["sheet.note-no-order"], locale);
  return {
    manifest,
    seal: await seal(manifest),
    ids: rows.map(({ id }) => id),
    open: Object.fromEntries(columns.map((one) => [one.column.id, openCells(one, rows.length, locale)])),
    note,
  };
}

function openCells(open: OpenColumn, rows: number, locale: Locale): OpenCells {
  const wrong = say(texts["sheet.wrong"], locale);
  if (open.kind === "order") return { hint: say(texts["sheet.order"], locale, { count: rows }), wrong, rule: { kind: "number", whole: true, from: 1, to: rows } };
  return fieldCells(open.field, locale);
}

/** What may be typed into the cells of a field. */
export function fieldCells(field: Field, locale: Locale): OpenCells {
  const wrong = say(texts["sheet.wrong"], locale);
  const { type, schema, choices = [], decimals } = field;
  const limit = (name: string) => (typeof schema[name] === "number" ? schema[name] : null);
  switch (type) {
    case "number": {
      const [from, to] = [limit("minimum"), limit("maximum")];
      const hint = from !== null && to !== null ? say(texts["sheet.between"], locale, { from, to }) : say(texts["sheet.number"], locale);
      return { hint, wrong, rule: { kind: "number", whole: schema["type"] === "integer" || decimals === 0, from, to } };
    }
    case "choice":
      return { hint: say(texts["sheet.choice"], locale), wrong, rule: { kind: "list", choices: choices.map(({ title }) => title[locale]) } };
    case "yes-no":
      return { hint: say(texts["sheet.choice"], locale), wrong, rule: { kind: "list", choices: [true, false].map((value) => String(toSheet(field, value, locale))) } };
    case "date":
      return { hint: say(texts["sheet.date"], locale), wrong, rule: { kind: "text", maxLength: 12 } };
    default: {
      const maxLength = limit("maxLength");
      return { hint: maxLength === null ? say(texts["sheet.free"], locale) : say(texts["sheet.length"], locale, { count: maxLength }), wrong, rule: { kind: "text", maxLength } };
    }
  }
}
