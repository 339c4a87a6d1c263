import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Cell, Grid, OpenedFile, Paragraph } from "../opening/opened-file.ts";
import { errorsIn } from "../read-fixture.fixture.ts";
import { ReadingRefused } from "../reading-refused.ts";
import type { FormReading } from "./form-reading.ts";
import { understand } from "./understand.ts";

/** Words that forms are made of, in any order and place. */
const words = fc.constantFrom(
  ...[
    "",
    "",
    "",
    " ",
    "____",
    "项目名称",
    "营业收入（万元）",
    "*单位性质",
    "□国有 □民营 □其他：____",
    "□是 □否",
    "是（ ） 否（ ）",
    "□同意",
    "年 月 日",
    "年 月 至 年 月",
    "万元",
    "单位：万元",
  ],
  ...[
    "序号",
    "1",
    "2",
    "合计",
    "2021年",
    "2022年",
    "上年度",
    "指标",
    "单位",
    "备注",
    "（盖章）",
    "法定代表人（签字）：",
    "推荐意见",
    "照片",
    "注：请如实填写。",
    "一、基本情况",
    "（一）经济效益（限800字）",
  ],
  ...[
    "1. 营业执照复印件",
    "附件材料清单",
    "材料名称",
    "填表说明",
    "附件1",
    "联系人：____ 电话：____",
    "简介（500-800字）",
    "介绍（99999字以内）",
    "（请说明，不超过0字）",
    "__proto__",
    "constructor",
    "{year-1}年",
    "是否上市",
    "起止时间",
    "□",
    "（可多选）",
    "：",
    "姓名\n职务",
  ],
);
const paragraph = fc
  .record({ text: words, heading: fc.constantFrom(null, null, 0, 1, 2, 9), list: fc.nat(2), bold: fc.boolean(), centred: fc.boolean(), control: fc.nat(12) })
  .map(({ control, ...one }): Paragraph => {
    const controls: Paragraph["controls"] =
      control === 0 ? [{ kind: "date" }] : control === 1 ? [{ kind: "choice", choices: ["甲", "乙", "甲"] }] : control === 2 ? [{ kind: "choice", choices: [] }] : [];
    return { kind: "paragraph", ...one, controls };
  });

/** A grid whose cells are cut out of it from the top left, each over some rows and columns, some places left without any. */
function gridOf(rows: number, columns: number, spans: readonly (readonly [number, number])[], texts: readonly Paragraph[], sheet: string | null, inside: Grid | null): Grid {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let n = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row},${column}`)) continue;
      const [down, across] = spans[n % spans.length] ?? [1, 1];
      const text = texts[n % texts.length];
      n++;
      if (down === 0 || !text) continue;
      let width = 1;
      while (width < across && column + width < columns && !taken.has(`${row},${column + width}`)) width++;
      const height = Math.min(down, rows - row);
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) taken.add(`${row + y},${column + x}`);
      const blocks: Block[] = [{ ...text }, ...(inside && n === 5 ? [structuredClone(inside)] : [])];
      cells.push({ row, column, rows: height, columns: width, blocks, height: n % 7 === 0 ? 90 : 0, calculated: n % 11 === 0 });
    }
  return { kind: "grid", sheet, rows, columns, cells };
}

const span = fc.tuple(fc.constantFrom(1, 1, 1, 1, 2, 3, 0), fc.constantFrom(1, 1, 1, 2, 4));
const grid = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 5 }),
    fc.array(span, { minLength: 1, maxLength: 12 }),
    fc.array(paragraph, { minLength: 3, maxLength: 20 }),
    fc.boolean(),
  )
  .map(([rows, columns, spans, texts, nested]) => gridOf(rows, columns, spans, texts, null, nested ? gridOf(2, 2, [[1, 1]], texts, null, null) : null));
const file = fc.array(fc.oneof(paragraph, grid), { maxLength: 8 }).map((blocks): OpenedFile => ({ kind: "docx", blocks: structuredClone(blocks), ignored: [] }));

function readOrNothing(given: OpenedFile): FormReading | null {
  try {
    return understand(given, { title: "表", year: 2023 });
  } catch (error) {
    if (error instanceof ReadingRefused && error.code === "nothing-to-fill") return null;
    throw error;
  }
}

test("whatever tables are made of, the engine has nothing against the form, and everything read is accounted for", () => {
  fc.assert(
    fc.property(file, fc.boolean(), (opened, asSheets) => {
      const given = asSheets
        ? { ...opened, kind: "xlsx" as const, blocks: opened.blocks.flatMap((block, n) => (block.kind === "grid" ? [{ ...block, sheet: `表${n}` }] : [])) }
        : opened;
      const reading = readOrNothing(given);
      if (!reading) return;
      const { form, counts, elements, leftOut } = reading;
      expect(errorsIn(form)).toEqual([]);
      expect(counts.used + counts.leftOut + counts.blank).toBe(counts.read);
      expect(leftOut.length).toBe(counts.leftOut);
      // Each field of the form is told, once.
      const told = elements.flatMap(({ at }) => ("field" in at ? [at.field] : []));
      expect(new Set(told).size).toBe(told.length);
      expect(told.filter((name) => !name.includes("*")).map((name) => name.slice(1))).toEqual(Object.keys((form.schema as { properties: object }).properties));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 60) },
  );
}, 60_000);
