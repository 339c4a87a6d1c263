import type { Field } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { documentsTexts } from "@shenbao/texts/documents";
import { emptyFormTexts as texts } from "@shenbao/texts/empty-form";
import { titled } from "../application/form-sections.ts";
import { widthOf } from "../application/pair-lines.ts";
import { bracketed, frameOf, hintsOf, joinedHints, labelOf, type Circumstances } from "./blank-of.ts";
import type { Part } from "../word/word-part.ts";

/** Empty rows of a table that has no fixed number of them. */
const emptyRows = 3;
const mostRows = 30;
/** A table with more columns and few rows is turned, as in print. */
const manyColumns = 7;
const fewRows = 4;

/** A table of a form: named or numbered rows under its head, and the row of its sums. */
export function tablePart(field: Field, locale: Locale, circumstances: Circumstances, ofColumn: (column: Field) => Circumstances): Extract<Part, { kind: "table" }> {
  const columns = field.columns ?? [];
  const named = field.rowLabels !== undefined;
  const names = named ? (field.rowLabels ?? []).map((label) => label[locale]) : numbers(field);
  const titles = columns.map((column) => {
    const hints = hintsOf(column, locale, ofColumn(column));
    return hints.length > 0 ? `${labelOf(column, locale)}${bracketed(hints, locale)}` : labelOf(column, locale);
  });
  const sums = field.sums?.length ? field.sums : null;
  const sum = documentsTexts["row.sum"][locale];
  const common = { kind: "table", title: labelOf({ ...field, computed: false }, locale), note: noteOf(field, locale, circumstances, named) } as const;
  if (columns.length > manyColumns && names.length <= fewRows && names.length > 0) {
    const head = [documentsTexts["row.item"][locale], ...names, ...(sums ? [sum] : [])];
    return {
      ...common,
      head,
      rows: columns.map((column, at) => [titles[at] ?? "", ...names.map(() => frameOf(column, locale)), ...(sums ? [""] : [])]),
      widths: [3, ...head.slice(1).map(() => 2)],
    };
  }
  const rows = names.map((name) => [name, ...columns.map((column) => frameOf(column, locale))]);
  // What is not summed has nothing below it.
  if (sums) rows.push([sum, ...columns.map((column) => (sums.includes(nameIn(field, column)) ? "" : "—"))]);
  return {
    ...common,
    head: [named ? documentsTexts["row.item"][locale] : documentsTexts["row.number"][locale], ...titles],
    rows,
    widths: [named ? 2 : 1, ...columns.map((column) => Math.min(4, Math.max(1.6, widthOf(titled(column, locale)) / 4)))],
  };
}

const nameIn = (field: Field, column: Field) => column.pointer.slice(`${field.pointer}/*/`.length);

function numbers(field: Field): string[] {
  const least = field.schema["minItems"];
  const most = field.schema["maxItems"];
  const count = Math.min(mostRows, typeof most === "number" ? most : mostRows, Math.max(emptyRows, typeof least === "number" ? least : 0));
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

function noteOf(field: Field, locale: Locale, { when }: Circumstances, named: boolean): string | null {
  const hints = [field.description?.[locale], when, ...(named ? [] : boundsOf(field, locale, "rows"))].filter((hint) => typeof hint === "string");
  return hints.length > 0 ? joinedHints(hints, locale) : null;
}

/** How many rows or cards there may be. */
export function boundsOf(field: Field, locale: Locale, of: "rows" | "cards"): string[] {
  const { minItems: min, maxItems: max } = field.schema;
  const hints: string[] = [];
  if (typeof min === "number" && min > 0) hints.push(say(texts[`${of}.at-least`], locale, { min }));
  if (typeof max === "number") hints.push(say(texts[`${of}.at-most`], locale, { max }));
  if (of === "cards" ? max !== 1 : numbers(field).length !== max) hints.push(texts[`${of}.more`][locale]);
  return hints;
}
