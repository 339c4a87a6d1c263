import { parse } from "csv-parse/sync";
import readSheets, { readSheet } from "read-excel-file/node";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { listCsv } from "./list-csv.ts";
import type { ListSheet, ListSheetCell } from "./list-sheet.ts";
import { listWorkbook } from "./list-workbook.ts";

const sheet: ListSheet = {
  locale: "zh-CN",
  columns: [
    { title: "项目名称", kind: "text" },
    { title: "面积（平方米）", kind: "number", decimals: 2 },
    { title: "成立", kind: "day" },
    { title: "提交", kind: "moment" },
  ],
};
const nasty = ["=1+1", "+86 27 123", "-5 度", "@SUM(A1)", "\t=2", "＝3", '甲,乙\n"丙"', "_x0041_", "00123", "𠮷"];
const rows: ListSheetCell[][] = [
  ...nasty.map((text, index): ListSheetCell[] => [text, index * -1.5, "2020-02-29", "2023-08-20 09:05:06"]),
  [null, null, null, null],
  ["尾", 7, null, null],
];
const stream = (from: ListSheetCell[][]) =>
  (async function* () {
    for (const row of from) yield await Promise.resolve(row);
  })();
const whole = (from: Readable) => buffer(from);

test("a workbook holds text as text, numbers as numbers, days and moments as dates, in their order", async () => {
  const [header, ...read] = await readSheet(await whole(listWorkbook(sheet, stream(rows))));
  expect(header).toEqual(sheet.columns.map(({ title }) => title));
  expect(read.slice(0, nasty.length).map((row) => String(row[0]).trim())).toEqual(nasty.map((text) => text.trim()));
  expect(read.map((row) => row[1])).toEqual(rows.map((row) => (row[1] === -0 ? 0 : row[1])));
  // Excel counts days, so that a moment comes back to the millisecond at best.
  expect(read[0]?.slice(2).map((at) => Math.round(Number(at) / 1000))).toEqual([Date.UTC(2020, 1, 29) / 1000, Date.UTC(2023, 7, 20, 9, 5, 6) / 1000]);
  expect(read.at(-1)).toEqual(["尾", 7, null, null]);
});

test("rows beyond what a sheet takes go on in another, each with its header", async () => {
  const numbered = Array.from({ length: 25 }, (_, index): ListSheetCell[] => [`第${index}行`, index, null, null]);
  const sheets = await readSheets(await whole(listWorkbook(sheet, stream(numbered), 11)));
  expect(sheets.map(({ sheet: name, data }) => [name, data.length])).toEqual([
    ["申报列表", 11],
    ["申报列表 (2)", 11],
    ["申报列表 (3)", 6],
  ]);
  expect(sheets.flatMap(({ data }) => data.slice(1).map((row) => row[1]))).toEqual(numbered.map((row) => row[1]));
  expect(sheets.every(({ data }) => data[0]?.[0] === "项目名称")).toBe(true);
});

test("what no cell takes is cut with a word about it", async () => {
  const [, row] = await readSheet(await whole(listWorkbook(sheet, stream([["长".repeat(40_000), 1, null, null]]))));
  expect(String(row?.[0])).toMatch(/^长+……（超出 Excel 单元格上限，原文共 40000 字）$/);
  expect(String(row?.[0]).length).toBe(32_767);
});

test("a csv begins with the mark of UTF-8, quotes what must be, and leads formulas in by an apostrophe, but no number", async () => {
  const text = (await whole(listCsv(sheet, stream(rows)))).toString("utf8");
  expect(text.startsWith("\uFEFF项目名称,面积（平方米）,成立,提交\r\n")).toBe(true);
  const [, ...read] = parse(text, { bom: true }) as string[][];
  const formulas = /^[=+\-@\t＝]/;
  expect(read.slice(0, nasty.length).map((row) => row[0])).toEqual(nasty.map((one) => (formulas.test(one) ? `'${one}` : one)));
  expect(read.map((row) => row[1])).toEqual(rows.map((row) => (row[1] === null ? "" : String(row[1]))));
});

test.each(["xlsx", "csv"])("what breaks while rows are read breaks the %s", async (as) => {
  const broken = (async function* (): AsyncGenerator<ListSheetCell[]> {
    yield await Promise.resolve(["甲", 1, null, null]);
    throw new Error("the rows broke off");
  })();
  await expect(whole(as === "csv" ? listCsv(sheet, broken) : listWorkbook(sheet, broken))).rejects.toThrow("broke off");
});
