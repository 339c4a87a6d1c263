import { openCellsInProcess } from "../form-reading/open-in-process.ts";
import type { OpenedCell, OpenedSheet } from "../form-reading/opening/opened-cells.ts";
import { footMark, manifestSheet, sheetMark } from "./carry-round-trip.ts";

/** A cell of a sheet that came back; `at`: its address. */
export interface ReadCell {
  at: string;
  value: string | number | boolean | null;
  calculated: boolean;
}

/** A table that came back as an Excel file. */
export interface ReadTable {
  /** What the file remembers, and the seal over it; null where it has none. */
  carried: { manifest: string; seal: string } | null;
  /** Null where the table is not found. */
  table: { header: ReadCell[]; rows: { row: number; id: string | null; cells: ReadCell[] }[] } | null;
}

/**
 * Reads a workbook that `tableWorkbook` made to come back, whatever program saved it since. Nothing of it is believed here: the manifest and its
 * seal are given as they are.
 * @throws ReadingRefused for a file that is unreadable, hostile, too large or no workbook
 */
export async function readTableWorkbook(content: Buffer): Promise<ReadTable> {
  const sheets = await openCellsInProcess(content);
  return { carried: carriedBy(sheets), table: tableIn(sheets) };
}

function carriedBy(sheets: readonly OpenedSheet[]): ReadTable["carried"] {
  const hidden = sheets.find(({ name }) => name === manifestSheet);
  const pieces = (hidden?.cells ?? []).filter(({ column, value }) => column === 0 && typeof value === "string").sort((one, other) => one.row - other.row);
  const [seal, ...rest] = pieces.map(({ value }) => String(value));
  if (seal === undefined || rest.length === 0) return null;
  return { seal, manifest: Buffer.from(rest.join(""), "base64").toString("utf8") };
}

function tableIn(sheets: readonly OpenedSheet[]): ReadTable["table"] {
  for (const { cells } of sheets) {
    const mark = cells.find(({ value }) => value === sheetMark);
    if (!mark) continue;
    const rows = new Map<number, OpenedCell[]>();
    for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    const read = (row: number) => {
      const known = new Map((rows.get(row) ?? []).map((cell) => [cell.column, cell]));
      return Array.from({ length: mark.column }, (_, column): ReadCell => {
        const { value = null, calculated = false } = known.get(column) ?? {};
        return { at: `${letters(column)}${row + 1}`, value, calculated };
      });
    };
    const below = [...rows.keys()].filter((row) => row > mark.row).sort((one, other) => one - other);
    return {
      header: read(mark.row),
      rows: below.flatMap((row) => {
        const id = rows.get(row)?.find(({ column }) => column === mark.column)?.value ?? null;
        const found = read(row);
        if (id === footMark || (id === null && found.every(({ value, calculated }) => value === null && !calculated))) return [];
        return [{ row: row + 1, id: typeof id === "string" ? id : null, cells: found }];
      }),
    };
  }
  return null;
}

/** A column's letters, from 0. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}
