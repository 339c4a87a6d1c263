import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCells } from "../form-reading/opening/open-file.mjs";
import { readTableWorkbook } from "./read-table-workbook.ts";
import { compared, rowOf, shape, sheetOf, standing } from "./round-trip.fixture.ts";
import { tableWorkbook } from "./table-workbook.ts";

const tricky = ["=1+1", "+1", "@SUM(A1)", "\t=1", "0123", "第一行\n第二行", "𠮷", "_x0041_", " 前后空格 ", '<b>&"', "1,234", "真"];
const applications = tricky.map((name, index) =>
  rowOf(
    index + 1,
    { name, cost: index % 3 === 0 ? 1 / 3 : index * 1234.56 },
    { reason: `理由${name}`, ...(index % 2 === 0 && { amount: index + 0.1, level: "a", first: true, day: "2024-03-01" }) },
  ),
);
const rows = standing(applications);
/** The first row below label, title, organisation and header. */
const firstRow = 5;
const columnOf = (id: string) => shape.columns.findIndex((column) => column.id === id) + 1;

/** The sheet with cells changed by Excel's own model, as somebody would change them. */
async function edited(edit: (sheet: ExcelJS.Worksheet) => void, of = rows): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await tableWorkbook(sheetOf(of).input)) as unknown as ArrayBuffer);
  edit(book.worksheets[0] ?? expect.fail("no sheet"));
  return Buffer.from(await book.xlsx.writeBuffer());
}
const back = async (edit: (sheet: ExcelJS.Worksheet) => void, now = rows) => compared(await readTableWorkbook(await edited(edit)), now);
const nothing = { changes: [], order: null, moved: [], refusals: [], conflicts: [], notes: [] };
const cell = (sheet: ExcelJS.Worksheet, row: number, column: string) => sheet.getRow(firstRow + row).getCell(columnOf(column));

describe("a summary table that goes out and comes back", () => {
  it("is the same when nobody changed it, as it went out and as another program saved it", async () => {
    const out = await tableWorkbook(sheetOf(rows).input);
    expect(compared(await readTableWorkbook(out), rows)).toEqual(nothing);
    expect(await back(() => undefined)).toEqual(nothing);
  });

  it("is the same as LibreOffice saved it; what was changed there comes back, and is refused where it is closed", async () => {
    const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
    const same = await readTableWorkbook(fixture("table-by-libreoffice.xlsx"));
    expect(same.carried?.seal).toBe("sealed");
    expect(compared(same, rows)).toEqual(nothing);
    const changed = compared(await readTableWorkbook(fixture("table-edited-by-libreoffice.xlsx")), rows);
    expect(changed.changes.map(({ columnId, value }) => [columnId, value])).toEqual([["reason", "由另一程序修改"]]);
    expect(changed.refusals.map(({ at, column }) => [at, column?.["zh-CN"]])).toEqual([["B7", "项目名称"]]);
  });

  it("locks what is closed, hides what identifies the rows, and lets columns be made wider", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await tableWorkbook(sheetOf(rows).input)) as unknown as ArrayBuffer);
    const [sheet, hidden] = book.worksheets;
    if (!sheet || !hidden) expect.fail("no sheets");
    expect([hidden.state, sheet.getColumn(shape.columns.length + 1).hidden]).toEqual(["veryHidden", true]);
    expect(cell(sheet, 0, "reason").protection.locked).toBe(false);
    expect(cell(sheet, 0, "name").protection?.locked ?? true).toBe(true);
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true, formatColumns: true });
    expect(cell(sheet, 0, "reason").dataValidation).toMatchObject({ type: "textLength", formulae: [200] });
    expect(cell(sheet, 0, "level").dataValidation).toMatchObject({ type: "list", formulae: ['"甲,乙"'] });
    expect(sheet.pageSetup.printArea?.replaceAll("$", "")).toBe(`A1:J${firstRow + rows.length + 1}`);
  });

  it("brings back any edits of open cells exactly", async () => {
    const texts = fc
      .string({ unit: fc.constantFrom("甲", "a", " ", "\n", "=", "+", "0", "_x0041_", "𠮷", "&", "<"), minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() !== "");
    const edit = fc.record({
      row: fc.nat(rows.length - 1),
      reason: fc.option(texts),
      amount: fc.option(fc.integer({ min: 0, max: 9999 }).map((n) => n / 10)),
      level: fc.option(fc.constantFrom("甲", "乙")),
      day: fc.option(fc.constantFrom("2024-02-29", "2023-12-31")),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(edit, { selector: ({ row }) => row, maxLength: 5 }), async (edits) => {
        const wanted = new Map<string, unknown>();
        const outcome = await back((sheet) => {
          for (const { row, ...values } of edits)
            for (const [column, value] of Object.entries(values)) {
              const before = rows[row]?.open[column];
              const stored = column === "level" && value !== null ? { 甲: "a", 乙: "b" }[value as "甲" | "乙"] : value;
              if (stored === (before ?? null) || (typeof stored === "string" && stored.trim() === before)) continue;
              cell(sheet, row, column).value = value;
              wanted.set(`${row} ${column}`, stored);
            }
        });
        expect(outcome.refusals).toEqual([]);
        expect(new Map(outcome.changes.map(({ id, columnId, value }) => [`${rows.findIndex((one) => one.id === id)} ${columnId}`, value]))).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  /** Numbers go out with 15 digits. */
  const asWritten = (value: unknown) => (typeof value === "number" ? Number(value.toPrecision(15)) : value);

  it("refuses any edit of a closed cell by its column, row and values, and takes nothing of it", async () => {
    const closed = fc.constantFrom("name", "code", "cost");
    await fc.assert(
      fc.asyncProperty(fc.nat(rows.length - 1), closed, fc.oneof(fc.constantFrom("改了", "", "0"), fc.integer()), async (row, column, value) => {
        if (value === (rows[row]?.cells[column] ?? "")) return;
        const { changes, refusals } = await back((sheet) => (cell(sheet, row, column).value = value === "" ? null : value));
        expect(changes).toEqual([]);
        expect(refusals).toEqual([
          expect.objectContaining({
            row: firstRow + row,
            column: shape.columns[columnOf(column) - 1]?.title,
            name: tricky[row],
            before: asWritten(rows[row]?.cells[column]),
            after: value === "" ? null : value,
          }),
        ]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("goes by the numbers of the order, not by where rows stand, and takes an order whole or not at all", async () => {
    const order = (numbers: (number | string)[], column = "priority") => back((sheet) => numbers.forEach((number, row) => (cell(sheet, row, column).value = number)));
    const swapped = await order([2, 1]);
    expect(swapped.order?.slice(0, 3)).toEqual([rows[1]?.id, rows[0]?.id, rows[2]?.id]);
    expect(swapped.moved).toEqual([
      { id: rows[0]?.id, name: tricky[0], before: 1, after: 2 },
      { id: rows[1]?.id, name: tricky[1], before: 2, after: 1 },
    ]);
    expect((await order(["２", "1"], "serial")).order?.[0]).toBe(rows[1]?.id);
    const why = async (numbers: (number | string)[]) => (await order(numbers)).refusals.map(({ message }) => message["zh-CN"]);
    expect(await why([1, 1])).toEqual([expect.stringContaining("顺序号 1 重复，缺 2")]);
    expect(await why([0])).toEqual([expect.stringContaining("第 5 行的顺序号不是 1 至 12")]);
    expect(await why(["x"])).toHaveLength(1);
    const both = await back((sheet) => {
      cell(sheet, 0, "serial").value = 2;
      cell(sheet, 1, "serial").value = 1;
      cell(sheet, 1, "priority").value = 3;
      cell(sheet, 2, "priority").value = 2;
    });
    expect(both.refusals.map(({ message }) => message["zh-CN"])).toEqual([expect.stringContaining("互相不一致")]);
    const moved = await back((sheet) => {
      const [one, other] = [sheet.getRow(firstRow), sheet.getRow(firstRow + 1)];
      [one.values, other.values] = [other.values, one.values] as [ExcelJS.CellValue[], ExcelJS.CellValue[]];
    });
    expect([moved.order, moved.refusals, moved.notes.length]).toEqual([null, [], 1]);
  });

  it("refuses rows that are missing, doubled or foreign, and formulas, each by its place", async () => {
    const outcome = await back((sheet) => {
      sheet.getRow(firstRow).getCell(shape.columns.length + 1).value = "f".repeat(24);
      sheet.getRow(firstRow + 1).getCell(shape.columns.length + 1).value = rows[2]?.id;
      cell(sheet, 3, "reason").value = { formula: "1+1", result: 2 };
      cell(sheet, 4, "name").value = { formula: 'HYPERLINK("http://example.com")', result: "x" };
      sheet.getRow(firstRow + rows.length + 5).getCell(2).value = "多加的一行";
    });
    expect(outcome.changes).toEqual([]);
    expect(outcome.refusals.map(({ row, at, message }) => [row, at, message["zh-CN"].slice(0, 8)])).toEqual([
      [5, null, "这一行不是下载文"],
      [22, null, "这一行不是下载文"],
      [null, null, "文件中缺少序号 "],
      [null, null, "文件中缺少序号 "],
      [6, null, "同一项目出现了多"],
      [7, null, "同一项目出现了多"],
      [8, "E8", "单元格里是公式，"],
      [9, "B9", "单元格里是公式，"],
    ]);
  });

  it("shows what was changed meanwhile with three values, and takes what nobody else touched", async () => {
    const now = standing(applications.map((one, index) => (index === 0 ? { ...one, opinions: { opinion: { ...one.opinions["opinion"], reason: "别人改的", amount: 7 } } } : one)));
    const outcome = await back((sheet) => {
      cell(sheet, 0, "reason").value = "我改的";
      cell(sheet, 0, "level").value = "乙";
      cell(sheet, 0, "amount").value = 7;
    }, now);
    expect(outcome.conflicts).toEqual([expect.objectContaining({ at: "E5", name: "=1+1", base: "理由=1+1", now: "别人改的", file: "我改的" })]);
    expect(outcome.changes.map(({ columnId, before, after, value }) => [columnId, before, after, value])).toEqual([["level", "甲", "乙", "b"]]);
    expect((await back((sheet) => (cell(sheet, 11, "reason").value = "改"), now.slice(0, 11))).refusals).toHaveLength(1);
  });

  it("reads days that Excel made of what was typed, numbers typed as text, and yes as a box", async () => {
    const outcome = await back((sheet) => {
      cell(sheet, 1, "day").value = new Date(Date.UTC(2024, 1, 29));
      cell(sheet, 1, "amount").value = "１，２３４.5";
      cell(sheet, 1, "first").value = true;
      cell(sheet, 3, "day").value = "2024/3/5";
    });
    expect(outcome.changes.map(({ value }) => value)).toEqual([1234.5, true, "2024-02-29", "2024-03-05"]);
  });

  it("has what it remembers under a seal that any other content breaks, and none where the sheet is gone", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await tableWorkbook(sheetOf(rows).input)) as unknown as ArrayBuffer);
    book.removeWorksheet("_table");
    const without = await readTableWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
    expect([without.carried, without.table?.rows.length]).toEqual([null, rows.length]);
    const plain = await tableWorkbook({ ...sheetOf(rows).input, roundTrip: undefined as never });
    expect(await readTableWorkbook(plain)).toEqual({ carried: null, table: null });
  });

  it("holds 2,000 rows within what is read", async () => {
    const many = standing(Array.from({ length: 2_000 }, (_, index) => rowOf(index + 1, { name: `项目${index}`, cost: index }, { reason: "推荐理由".repeat(20) })));
    const sheets = await openCells(await tableWorkbook(sheetOf(many).input));
    expect(sheets.map(({ name }) => name)).toContain("_table");
  }, 60_000);
});
