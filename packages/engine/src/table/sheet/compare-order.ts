import { sayAll, type Text } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import type { Table } from "../../definition/definition.generated.ts";
import type { ReturnedRow, SheetComparison } from "./compare-sheet.ts";
import type { ManifestRow, SheetManifest, StandingRow } from "./sheet-manifest.ts";

type Known = { row: ReturnedRow; base: ManifestRow }[];

/**
 * What the file says of the order. The numbers in the order's columns decide, not where rows stand in the sheet; where there are several such
 * columns, the one that was changed. An order is taken whole or not at all.
 */
export function compareOrder(shape: Table, manifest: SheetManifest, known: Known, standing: readonly StandingRow[], outcome: SheetComparison): void {
  if (shape.order !== "manual") return;
  const columns = shape.columns.filter(({ value }) => JSON.stringify(value) === '{"var":"$application.order"}');
  const changed = columns
    .map((column) => ({ column, numbers: numbersIn(manifest, known, column.id) }))
    .filter(({ numbers }) => known.some(({ base }) => numbers.get(base.id) !== base.order));
  const refuse = (message: Text, column: Text | null) => outcome.refusals.push({ at: null, row: null, name: null, column, before: null, after: null, message });
  const [first, ...others] = changed;
  if (!first) {
    const moved = known.some(({ row }, index) => index > 0 && row.row < (known[index - 1]?.row.row ?? 0));
    if (moved) outcome.notes.push(columns.length > 0 ? sayAll(texts["note.moved"], { column: columns.at(-1)?.title ?? "" }) : texts["note.moved-no-column"]);
    return;
  }
  const { numbers, column } = first;
  if (others.some((other) => known.some(({ base }) => other.numbers.get(base.id) !== numbers.get(base.id)))) {
    refuse(sayAll(texts["refused.order-columns"], { columns: listed(changed.map((one) => one.column.title)) }), column.title);
    return;
  }
  const wrong = wrongNumbers(known, numbers, manifest.rows.length);
  if (wrong) {
    refuse(wrong, column.title);
    return;
  }
  const order = known.map(({ base }) => base.id).sort((one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0));
  settle(order, manifest, standing, column.title, outcome, refuse);
}

/** Takes the order, or says why not: the table has another by now. */
function settle(
  order: string[],
  manifest: SheetManifest,
  standing: readonly StandingRow[],
  column: Text,
  outcome: SheetComparison,
  refuse: (message: Text, column: Text) => void,
): void {
  const now = standing.map(({ id }) => id);
  const base = [...manifest.rows].sort((one, other) => one.order - other.order).map(({ id }) => id);
  if (same(order, now)) return;
  if (now.length !== base.length || now.some((id) => !base.includes(id))) {
    refuse(texts["refused.order-rows"], column);
    return;
  }
  const place = (ids: readonly string[], id: string) => ids.indexOf(id) + 1;
  const moved = standing.flatMap(({ id, name, order: before }) => (place(order, id) === before ? [] : [{ id, name, before, after: place(order, id) }]));
  if (same(base, now)) {
    outcome.order = order;
    outcome.moved = moved;
    return;
  }
  for (const { id, name, before, after } of moved) outcome.conflicts.push({ at: null, row: null, name, column, base: place(base, id), now: before, file: after });
}

const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((id, index) => id === other[index]);

/** The place that each row has in a column; NaN where it is none. */
function numbersIn(manifest: SheetManifest, known: Known, column: string): Map<string, number> {
  const index = manifest.columns.findIndex(({ id }) => id === column);
  return new Map(
    known.map(({ row, base }) => {
      const cell = row.cells[index];
      const value = cell?.calculated ? null : (cell?.value ?? null);
      const number = typeof value === "string" && /^\s*\d{1,6}\s*$/.test(value.normalize("NFKC")) ? Number(value.normalize("NFKC")) : value;
      return [base.id, typeof number === "number" ? number : Number.NaN];
    }),
  );
}

function wrongNumbers(known: Known, numbers: ReadonlyMap<string, number>, count: number): Text | null {
  if (known.length !== count) return texts["refused.order-incomplete"];
  const given = known.map(({ row, base }) => ({ row: row.row, number: numbers.get(base.id) ?? Number.NaN }));
  const bad = given.filter(({ number }) => !Number.isInteger(number) || number < 1 || number > count);
  if (bad.length > 0) return sayAll(texts["refused.order-number"], { rows: bad.map(({ row }) => row).join("、"), count });
  const counts = new Map<number, number[]>();
  for (const { number, row } of given) counts.set(number, [...(counts.get(number) ?? []), row]);
  const doubled = [...counts].filter(([, rows]) => rows.length > 1).map(([number]) => number);
  const gaps = Array.from({ length: count }, (_, n) => n + 1).filter((number) => !counts.has(number));
  return doubled.length > 0 ? sayAll(texts["refused.order-double"], { doubled: doubled.join("、"), gaps: gaps.join("、") }) : null;
}

function listed(titles: readonly Text[]): Text {
  return { "zh-CN": titles.map((title) => `“${title["zh-CN"]}”`).join("、"), en: titles.map((title) => `“${title.en}”`).join(", ") };
}
