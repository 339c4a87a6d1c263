import ExcelJS from "exceljs";
import readExcel from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { TableWorkbook } from "./table-workbook-input.ts";
import { tableWorkbook } from "./table-workbook.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: `en ${zh}` });
const tricky = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "'1", "0123", "13800000000", "91420100MA87DQ12U0", '<b>&"', "第一行\n第二行", "𠮷", "_x0041_", ""];

const table: TableWorkbook = {
  title: text("推荐汇总表"),
  label: text("附件3"),
  organisation: { name: text("东区文化站") },
  locale: "zh-CN",
  footer: [text("推荐单位（盖章）："), text("日期：")],
  columns: [
    { id: "place", title: text("序号"), kind: "number", decimals: 0, width: 6 },
    { id: "name", title: text("名称"), kind: "text", width: 30 },
    { id: "cost", title: text("费用"), kind: "number", decimals: 2 },
    { id: "day", title: text("日期"), kind: "date", decimals: null, width: null },
  ],
  rows: tricky.map((name, index) => ({ cells: { place: index + 1, name, cost: index === 0 ? null : 1234.5, day: "2024-05-01" } })),
};

/** The first row below label, title, organisation and header. */
const first = 5;

async function reopened(input: TableWorkbook): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await tableWorkbook(input)) as unknown as ArrayBuffer);
  return book.worksheets[0] ?? expect.fail("no sheet");
}

describe("tableWorkbook", () => {
  it("stores text as text, whatever it begins with", async () => {
    const sheet = await reopened(table);
    tricky.forEach((name, index) => {
      const cell = sheet.getCell(first + index, 2);
      expect(cell.formula).toBeUndefined();
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(name);
    });
  });

  it("reads the same in another reader, numbers as numbers", async () => {
    const [sheet] = await readExcel(await tableWorkbook(table), { trim: false });
    const rows = sheet?.data ?? [];
    expect(rows.slice(0, 4).map((row) => row[0])).toEqual(["附件3", "推荐汇总表", "填报单位：东区文化站", "序号"]);
    expect(rows[4]?.slice(0, 4)).toEqual([1, "=1+1", null, "2024-05-01"]);
    expect(rows[5]?.slice(0, 4)).toEqual([2, "+1", 1234.5, "2024-05-01"]);
    expect(rows.at(-1)?.[0]).toBe("日期：");
  });

  it("is set for print: landscape A4, fitted to the width, the header on every page", async () => {
    const sheet = await reopened(table);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "4:4" });
    expect(sheet.getCell("A2").isMerged).toBe(true);
    expect(sheet.getCell("B5")).toMatchObject({ alignment: { wrapText: true }, border: { top: { style: "thin" } }, numFmt: "@" });
    expect(sheet.getCell("C6").numFmt).toBe("#,##0.00");
    expect(sheet.getColumn(2).width).toBe(32);
  });

  it("does without label, footer and rows, in English", async () => {
    const sheet = await reopened({ ...table, label: null, footer: [], rows: [], locale: "en" });
    expect(sheet.rowCount).toBe(3);
    expect(sheet.getCell("A1").value).toBe("en 推荐汇总表");
  });

  it("drops what XML cannot hold", async () => {
    const sheet = await reopened({ ...table, rows: [{ cells: { name: "a\u0000b\u000bc" } }] });
    expect(sheet.getCell("B5").value).toBe("abc");
  });
});
