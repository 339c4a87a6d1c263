import type { Text } from "@shenbao/texts";
import { sayAll } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import type { NoticeDefinition, Table } from "../../definition/definition.generated.ts";
import type { Json } from "../../definition/json.ts";
import { sameJson } from "../../definition/same-json.ts";
import { openColumns, type OpinionColumn } from "../open-columns.ts";
import { compareOrder } from "./compare-order.ts";
import { cellHash, closedColumns, type ManifestRow, type SheetManifest, type StandingRow } from "./sheet-manifest.ts";
import { fromSheet, plainValue, toSheet, type SheetValue } from "./sheet-value.ts";

/** A cell of a file that came back; `at`: its address in the sheet. */
export interface ReturnedCell {
  at: string;
  value: SheetValue;
  calculated: boolean;
}

/** A row of a file that came back: its number in the sheet, the application it says it is of, and its cells in the order of the table's columns. */
export interface ReturnedRow {
  row: number;
  id: string | null;
  cells: ReturnedCell[];
}

/** Where something is: in the sheet, and of which application and column. */
export interface SheetPlace {
  at: string | null;
  row: number | null;
  name: string | null;
  column: Text | null;
}

export interface SheetChange extends SheetPlace {
  id: string;
  columnId: string;
  before: SheetValue;
  after: SheetValue;
  /** To be stored. */
  value: Json;
}

export interface SheetRefusal extends SheetPlace {
  before: SheetValue;
  after: SheetValue;
  message: Text;
}

/** Changed in the file and meanwhile in the table too: as it was, as it is, as the file has it. */
export interface SheetConflict extends SheetPlace {
  base: SheetValue;
  now: SheetValue;
  file: SheetValue;
}

/** What a file that came back would change. Nothing of it is judged by the fields' schemas yet. */
export interface SheetComparison {
  changes: SheetChange[];
  /** The new order of the rows, by application; null where it stays. */
  order: string[] | null;
  moved: { id: string; name: string; before: number; after: number }[];
  refusals: SheetRefusal[];
  conflicts: SheetConflict[];
  notes: Text[];
}

/** Compares a file that came back with what it was when it went out and with the table as it stands. Only open cells change anything. */
export function compareSheet(
  definition: NoticeDefinition,
  shape: Table,
  manifest: SheetManifest,
  returned: readonly ReturnedRow[],
  standing: readonly StandingRow[],
): SheetComparison {
  const refusals: SheetRefusal[] = [];
  const now = new Map(standing.map((row) => [row.id, row]));
  const titles = new Map(shape.columns.map(({ id, title }) => [id, title]));
  const known = knownRows(manifest, returned, now, refusals);
  const outcome: SheetComparison = { changes: [], order: null, moved: [], refusals, conflicts: [], notes: [] };
  const closed = closedColumns(definition, shape);
  const open = openColumns(definition, shape).filter((one): one is OpinionColumn => one.kind === "opinion");
  const index = new Map(manifest.columns.map(({ id }, position) => [id, position]));
  for (const { row, base } of known) {
    const place = (cell: ReturnedCell | undefined, column: string): SheetPlace => ({
      at: cell?.at ?? null,
      row: row.row,
      name: now.get(base.id)?.name ?? null,
      column: titles.get(column) ?? null,
    });
    const cellOf = (column: string) => row.cells[index.get(column) ?? -1];
    for (const { id } of manifest.columns) {
      const cell = cellOf(id);
      if (cell?.calculated) refusals.push({ ...place(cell, id), before: null, after: null, message: texts["refused.formula"] });
    }
    closed.forEach((column, position) => {
      const cell = cellOf(column);
      if (!cell || cell.calculated || cellHash(base.id, column, cell.value) === base.closed[position]) return;
      refusals.push({ ...place(cell, column), before: plainValue(now.get(base.id)?.cells[column] ?? null), after: plainValue(cell.value), message: texts["refused.closed"] });
    });
    for (const column of open) compareCell(column, base, cellOf(column.column.id), now.get(base.id), manifest, place, outcome);
  }
  compareOrder(shape, manifest, known, standing, outcome);
  return outcome;
}

function compareCell(
  open: OpinionColumn,
  base: ManifestRow,
  cell: ReturnedCell | undefined,
  now: StandingRow | undefined,
  { locale }: SheetManifest,
  place: (cell: ReturnedCell | undefined, column: string) => SheetPlace,
  outcome: SheetComparison,
): void {
  const { id } = open.column;
  if (!cell || cell.calculated) return;
  const written = (value: Json) => toSheet(open.field, value, locale);
  const file = fromSheet(open.field, cell.value);
  const was = base.open[id] ?? null;
  if (same(file, was) || same(cell.value, written(was))) return;
  const shown = { ...place(cell, id), file: plainValue(cell.value) };
  if (!now) {
    outcome.refusals.push({ ...place(cell, id), before: written(was), after: shown.file, message: texts["refused.gone"] });
    return;
  }
  const is = now.open[id] ?? null;
  if (same(file, is)) return;
  if (same(is, was)) outcome.changes.push({ ...place(cell, id), id: base.id, columnId: id, before: written(is), after: plainValue(cell.value), value: file });
  else outcome.conflicts.push({ ...shown, base: written(was), now: written(is) });
}

const trimmed = (value: Json): Json => (typeof value === "string" ? (plainValue(value.trim()) as Json) : value);
const same = (one: Json, other: Json) => sameJson(trimmed(one), trimmed(other));

/** The rows that are there once and that went out; the others are refused. */
function knownRows(
  manifest: SheetManifest,
  returned: readonly ReturnedRow[],
  now: ReadonlyMap<string, StandingRow>,
  refusals: SheetRefusal[],
): { row: ReturnedRow; base: ManifestRow }[] {
  const went = new Map(manifest.rows.map((row) => [row.id, row]));
  const refuse = (row: ReturnedRow | null, id: string | null, message: Text) =>
    refusals.push({ at: null, row: row?.row ?? null, name: (id !== null && now.get(id)?.name) || null, column: null, before: null, after: null, message });
  const found = new Map<string, ReturnedRow[]>();
  for (const row of returned) {
    if (row.id === null || !went.has(row.id)) refuse(row, null, texts["refused.foreign-row"]);
    else found.set(row.id, [...(found.get(row.id) ?? []), row]);
  }
  return manifest.rows.flatMap((base) => {
    const rows = found.get(base.id) ?? [];
    if (rows.length === 0) refuse(null, base.id, sayAll(texts["refused.missing-row"], { order: base.order }));
    if (rows.length > 1) for (const row of rows) refuse(row, base.id, sayAll(texts["refused.double-row"], { rows: rows.map((one) => one.row).join("、") }));
    const [row] = rows;
    return rows.length === 1 && row ? [{ row, base }] : [];
  });
}
