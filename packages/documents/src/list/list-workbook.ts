import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { say } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import ExcelJS from "exceljs";
import { cellText } from "../table/cell-text.ts";
import type { ListSheet, ListSheetCell, ListSheetColumn } from "./list-sheet.ts";

/** What Excel takes: rows a sheet, with the header; characters a cell. */
const mostRows = 1_048_576;
const longestCell = 32_767;
/** After so many rows the others have their turn, and what was written is waited for. */
const rowsATurn = 100;

const widths = { text: 22, number: 14, day: 13, moment: 20 } as const;
const formats = { day: "yyyy-mm-dd", moment: "yyyy-mm-dd hh:mm" } as const;

/**
 * A list as xlsx, written as it comes: memory does not grow with the rows. Text is text whatever it begins with; numbers are numbers, days and
 * moments dates of Excel. Where a sheet is full the rows go on in another. What `rows` throws, the stream fails with.
 */
export function listWorkbook(sheet: ListSheet, rows: AsyncIterable<readonly ListSheetCell[]>, rowsASheet = mostRows): Readable {
  const out = new PassThrough();
  write(sheet, rows, out, rowsASheet).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function write({ locale, columns }: ListSheet, rows: AsyncIterable<readonly ListSheetCell[]>, out: PassThrough, rowsASheet: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true });
  let sheets = 0;
  const nextSheet = () => {
    sheets += 1;
    const name = say(texts["list.sheet"], locale) + (sheets > 1 ? ` (${sheets})` : "");
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = columns.map(({ kind, decimals }) => ({ width: widths[kind], ...(kind !== "text" && { style: { numFmt: formatOf(kind, decimals) } }) }));
    const header = sheet.addRow(columns.map(({ title }) => cellText(title)));
    header.eachCell((cell) => (cell.style = { font: { bold: true } }));
    header.commit();
    return sheet;
  };
  let sheet = nextSheet();
  let inSheet = 1;
  let sinceTurn = 0;
  for await (const row of rows) {
    if (inSheet === rowsASheet) {
      sheet.commit();
      sheet = nextSheet();
      inSheet = 1;
    }
    sheet.addRow(row.map((cell, index) => valueOf(cell, columns[index]?.kind ?? "text", locale))).commit();
    inSheet += 1;
    if ((sinceTurn += 1) < rowsATurn) continue;
    sinceTurn = 0;
    await turn();
    // Whoever reads has gone: what is thrown here ends the reading of rows too.
    if (out.destroyed) throw new Error("the reader of the workbook is gone");
    if (out.writableNeedDrain) await Promise.race([once(out, "drain"), once(out, "close")]);
  }
  sheet.commit();
  await book.commit();
}

const formatOf = (kind: Exclude<ListSheetColumn["kind"], "text">, decimals: number | undefined) =>
  kind !== "number" ? formats[kind] : decimals === undefined ? "General" : decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;

function valueOf(cell: ListSheetCell, kind: ListSheetColumn["kind"], locale: ListSheet["locale"]): string | number | Date | null {
  if (typeof cell !== "string") return cell;
  if (kind === "day" || kind === "moment") {
    const at = Date.parse(`${cell.replace(" ", "T")}${kind === "day" ? "T00:00:00" : ""}Z`);
    if (Number.isFinite(at)) return new Date(at);
  }
  const text = cellText(cell);
  if (text.length <= longestCell) return text;
  const told = say(texts["list.cellCut"], locale, { count: text.length });
  return text.slice(0, longestCell - told.length) + told;
}
