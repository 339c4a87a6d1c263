import ExcelJS from "exceljs";
import { say } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import { carry, markRow, openCell, sheetMark } from "./carry-round-trip.ts";
import { cellText } from "./cell-text.ts";
import type { TableWorkbook } from "./table-workbook-input.ts";

const thin = { style: "thin", color: { argb: "FF7C8898" } } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };

/** Widths of columns without their own, in characters. */
const widths = { text: 18, number: 12, date: 12, choice: 14 } as const;

/**
 * The xlsx of a summary table: label, title, organisation, bordered rows under a header that repeats on every page, footer lines.
 * Printed landscape on A4, fitted to the width. Text is stored as text, whatever it begins with (`=`, `+`, `-`, `@`, TAB, `＝`):
 * nothing in it is ever a formula. Numbers are numbers, shown with the column's decimals.
 */
export async function tableWorkbook(table: TableWorkbook): Promise<Buffer> {
  const { locale, columns } = table;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(say(texts["table.sheet"], locale), {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.8, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `${table.pageFoot === undefined ? "" : `&L&8${table.pageFoot.replaceAll("&", "&&")}`}&R&P / &N` },
  });
  columns.forEach((column, index) => (sheet.getColumn(index + 1).width = (column.width ?? widths[column.kind]) + 2));

  const line = (text: string, style: Partial<ExcelJS.Style>, height?: number) => {
    const row = sheet.addRow([cellText(text)]);
    sheet.mergeCells(row.number, 1, row.number, columns.length);
    Object.assign(row.getCell(1), style);
    if (height !== undefined) row.height = height;
    return row.number;
  };
  if (table.label) line(table.label[locale], { font: { size: 12 }, alignment: { horizontal: "left" } });
  line(table.title[locale], { font: { size: 18, bold: true }, alignment: { horizontal: "center", vertical: "middle", wrapText: true } }, 36);
  line(say(texts["table.organisation"], locale, { name: table.organisation.name[locale] }), { font: { size: 11 }, alignment: { horizontal: "left", vertical: "middle" } }, 22);

  const header = sheet.addRow(columns.map((column) => cellText(column.title[locale])));
  header.height = 34;
  header.eachCell({ includeEmpty: true }, (cell) => {
    Object.assign(cell, {
      border,
      font: { bold: true, size: 11 },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFF0F3F7" } },
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    });
  });
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  sheet.views = [{ state: "frozen", ySplit: header.number }];

  const { roundTrip } = table;
  if (roundTrip) markRow(header, columns.length + 1, sheetMark);
  for (const [position, { cells }] of table.rows.entries()) {
    const row = sheet.addRow(columns.map(({ id }) => (typeof cells[id] === "string" ? cellText(cells[id]) : (cells[id] ?? null))));
    columns.forEach((column, index) => {
      const figure = typeof cells[column.id] === "number";
      const numFmt = figure ? numberFormat(column.decimals) : "@";
      Object.assign(row.getCell(index + 1), { border, numFmt, font: { size: 11 }, alignment: { horizontal: figure ? "right" : "left", vertical: "middle", wrapText: true } });
      const open = roundTrip?.open[column.id];
      if (open) openCell(row.getCell(index + 1), open);
    });
    if (roundTrip) markRow(row, columns.length + 1, roundTrip.ids[position] ?? "");
  }

  for (const text of table.footer ?? []) line(text[locale], { font: { size: 11 }, alignment: { horizontal: "left", vertical: "middle" } }, 26);
  if (roundTrip) await carry(book, sheet, roundTrip, columns.length, line);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function numberFormat(decimals: number | null | undefined): string {
  if (decimals === undefined || decimals === null) return "General";
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}
