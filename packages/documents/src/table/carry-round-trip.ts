import type ExcelJS from "exceljs";
import { cellText } from "./cell-text.ts";
import type { OpenCells, SheetRoundTrip } from "./table-workbook-input.ts";

/** What the hidden column says in the header's row, by which the table is found again; and in every row below it that is no application's. */
export const sheetMark = "#shenbao-table";
export const footMark = "#foot";

/** The hidden sheet's name. */
export const manifestSheet = "_table";

/** How much of the manifest one cell holds: Excel's own limit is 32,767 characters. */
const piece = 30_000;

/** Writes what a row is of into the hidden column. */
export function markRow(row: ExcelJS.Row, column: number, mark: string): void {
  Object.assign(row.getCell(column), { value: mark, numFmt: "@" });
}

const pale = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFBE6" } } as const;

/** A cell that may be filled in: unlocked, pale yellow, with what may be typed. */
export function openCell(cell: ExcelJS.Cell, { hint, wrong, rule }: OpenCells): void {
  const said = { showInputMessage: true, prompt: hint, showErrorMessage: true, error: hint, errorTitle: wrong, allowBlank: true };
  Object.assign(cell, { protection: { locked: false }, fill: pale });
  if (rule.kind === "list") {
    const list = `"${rule.choices.join(",")}"`;
    // Excel holds 255 characters of a list; where there are more, or a comma in one, whoever fills in types it.
    const listed = list.length <= 255 && !rule.choices.some((choice) => /[",]/.test(choice));
    cell.dataValidation = listed ? { ...said, type: "list", formulae: [list] } : { ...said, type: "textLength", operator: "lessThanOrEqual", formulae: [500] };
  } else if (rule.kind === "text") {
    cell.dataValidation = { ...said, type: "textLength", operator: "lessThanOrEqual", formulae: [rule.maxLength ?? 5000] };
  } else {
    const type = rule.whole ? "whole" : "decimal";
    const [from, to] = [rule.from ?? -1e15, rule.to ?? 1e15];
    cell.dataValidation = { ...said, type, operator: "between", formulae: [from, to] };
    if (cell.numFmt === "@") cell.numFmt = "General";
  }
}

/** Hides the identifiers, writes the manifest into a sheet that nobody sees, says what can be done, and locks all that is closed. */
export async function carry(
  book: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  { manifest, seal, note }: SheetRoundTrip,
  columns: number,
  line: (text: string, style: Partial<ExcelJS.Style>, height?: number) => number,
): Promise<void> {
  const header = sheet.getColumn(columns + 1);
  header.hidden = true;
  const last = sheet.rowCount;
  for (let at = 1; at <= last; at++) if (!sheet.getRow(at).getCell(columns + 1).value) markRow(sheet.getRow(at), columns + 1, footMark);
  // The library puts a $ before each corner only: rows that are not fixed are no print area to LibreOffice.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns).letter}$${last}`;
  const at = line(note, { font: { size: 10, italic: true, color: { argb: "FF5B6775" } }, alignment: { horizontal: "left", vertical: "middle", wrapText: true } }, 44);
  markRow(sheet.getRow(at), columns + 1, footMark);
  const hidden = book.addWorksheet(manifestSheet, { state: "veryHidden" });
  hidden.addRow([cellText(seal)]);
  const packed = Buffer.from(manifest, "utf8").toString("base64");
  for (let from = 0; from < packed.length; from += piece) hidden.addRow([packed.slice(from, from + piece)]);
  await hidden.protect("", {});
  // Columns and rows can be made wider and higher; nothing else of what is closed can be touched.
  await sheet.protect("", { formatColumns: true, formatRows: true, formatCells: false, selectLockedCells: true, selectUnlockedCells: true });
}
