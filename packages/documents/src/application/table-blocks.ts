import { displayValue, evaluate, type Field, type Json } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import type { Block } from "./document-content.ts";
import { titled, valueAt, written, type Reading } from "./form-sections.ts";
import { pairLines } from "./pair-lines.ts";

/** A table with more columns than this and few rows is turned, so that its cells stay wide enough to read. */
const manyColumns = 6;
const fewRows = 4;

/** A table or cards of a form: a table as one, cards each as their own lines. */
export function tableBlocks(field: Field, value: Json | undefined, reading: Reading): Block[] {
  const rows = Array.isArray(value) ? value.map(asRow) : (field.rowLabels ?? []).map(() => ({}));
  return field.type === "cards" ? cardBlocks(field, rows, reading) : [tableBlock(field, rows, reading)];
}

export type Row = { [name: string]: Json };
export const asRow = (value: Json): Row => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {});

/** What follows the star of a column's pointer. */
export const within = (field: Field, column: Field) => column.pointer.slice(`${field.pointer}/*`.length);

function cardBlocks(field: Field, rows: Row[], reading: Reading): Block[] {
  const { locale } = reading;
  const title = field.title[locale];
  if (rows.length === 0) return [{ kind: "text", label: title, value: say(texts["rows.none"], locale) }];
  return rows.flatMap((row, index): Block[] => {
    const columns = field.columns ?? [];
    const pairs = columns
      .filter(({ type }) => type !== "long-text")
      .map((column) => ({ label: titled(column, locale), value: written(column, valueAt(row, within(field, column)), reading) }));
    const long = columns.filter(({ type }) => type === "long-text");
    return [
      { kind: "pairs", title: `${title} ${index + 1}`, lines: pairLines(pairs) },
      ...long.map((column): Block => ({ kind: "text", label: titled(column, locale), value: written(column, valueAt(row, within(field, column)), reading) })),
    ];
  });
}

function tableBlock(field: Field, rows: Row[], reading: Reading): Block {
  const { locale } = reading;
  const columns = field.columns ?? [];
  const named = field.rowLabels !== undefined;
  const names = rows.map((_, index) => field.rowLabels?.[index]?.[locale] ?? String(index + 1));
  const cells = rows.map((row) => columns.map((column) => written(column, valueAt(row, within(field, column)), reading)));
  const titles = columns.map((column) => titled(column, locale));
  const sums = field.sums?.length ? columns.map((column) => sumOf(field, column, rows, locale)) : undefined;
  const sum = say(texts["row.sum"], locale);

  if (columns.length > manyColumns && rows.length <= fewRows && rows.length > 0) {
    const turned = columns.map((_, at) => [titles[at] ?? "", ...cells.map((row) => row[at] ?? ""), ...(sums ? [sums[at] ?? ""] : [])]);
    const head = [say(texts["row.item"], locale), ...names, ...(sums ? [sum] : [])];
    return { kind: "table", label: field.title[locale], head, figures: head.map((_, at) => at > 0 && columns.every(isFigure)), rows: turned, named: true };
  }
  return {
    kind: "table",
    label: field.title[locale],
    head: [named ? "" : say(texts["row.number"], locale), ...titles],
    figures: [false, ...columns.map(isFigure)],
    rows: cells.map((row, index) => [names[index] ?? "", ...row]),
    ...(sums && { foot: [sum, ...sums] }),
    named,
  };
}

const isFigure = (column: Field) => column.type === "number";

/** The sum of a column as it is read; empty for columns that are not summed. */
export function sumOf(field: Field, column: Field, rows: Row[], locale: Locale): string {
  const name = within(field, column).slice(1);
  if (!field.sums?.includes(name)) return "";
  const values = rows.map((row) => valueAt(row, `/${name}`)).filter((value) => typeof value === "number");
  return displayValue(column, evaluate({ sum: { var: "values" } }, { values }) as number, locale);
}
