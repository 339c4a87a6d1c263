import type { NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { DefinitionDocument } from "../document/definition-document.ts";
import { identifierAt, identifierFault, renameThing } from "../inspector/rename-thing.ts";
import { readRows, withRows } from "./read-rows.ts";

const title = { "zh-CN": "等级", en: "Level" };
const register = { columns: [{ id: "level", title }] };
const said = (text: string) => readRows(text, register).problems.map((problem) => problem["zh-CN"]);

describe("rows from a spreadsheet", () => {
  test("are keys, names and numbers; a line of names, empty lines and empty cells at the end are passed over", () => {
    expect(readRows('统一社会信用代码\t名称\t等级\r\n91A\t甲公司\t3\r\n\r\n91B\t"乙""厂"""\t\t\n91C\n', register)).toEqual({
      rows: [{ key: "91A", name: "甲公司", values: { level: 3 } }, { key: "91B", name: '乙"厂"' }, { key: "91C" }],
      problems: [],
      headed: true,
    });
    expect(readRows("1001\t名称", register).rows).toEqual([{ key: "1001", name: "名称" }]);
  });

  test("are refused with the line and what is wrong", () => {
    expect(said('91A\t甲\t三级\n91A\t乙\t2\n\t丙\n91D\t丁\t1\t多\n91E\t"一\t1')).toEqual([
      "第 1 行：“等级”应是整数，而不是“三级”。",
      "第 2 行：标识“91A”与第 1 行重复。",
      "第 3 行：第一列（标识）是空的。",
      "第 4 行有 4 列，最多 3 列。",
      "第 5 行：引号不成对。单元格里有换行的，请先去掉换行。",
    ]);
    expect(said(`${"9".repeat(101)}\t${"名".repeat(201)}`)).toHaveLength(2);
  });

  test("never throw, and what is read is what a register may hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("\t", "\n", '"', "7", "91A"))).map((parts) => parts.join("")),
        (text) => {
          const { rows, problems } = readRows(text, register);
          if (problems.length > 0) return;
          const definition: NoticeDefinition = { ...sampleDefinition(), registers: { list: { title, columns: register.columns, rows } } };
          expect(checkDefinition(definition)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("replace those of the same key where they stand, and come after the others", () => {
    const before = [{ key: "a", name: "甲" }, { key: "b" }];
    expect(withRows(before, [{ key: "b", values: { level: 2 } }, { key: "c" }])).toEqual({
      rows: [{ key: "a", name: "甲" }, { key: "b", values: { level: 2 } }, { key: "c" }],
      replaced: 1,
    });
  });
});

test("a column is renamed in its rows and in what reads it, as one step", () => {
  const definition: NoticeDefinition = {
    ...sampleDefinition(),
    registers: { list: { title, columns: [...register.columns, { id: "rank", title }], rows: [{ key: "1", values: { level: 2 } }] } },
  };
  const form = definition.forms["application"];
  const reads = { ">=": [{ "register-value": ["list", { var: "name" }, "level"] }, 1] };
  form?.rules?.push({ id: "level-known", assert: { or: [reads, { "!": [{ registered: ["list", { var: "name" }] }] }] }, severity: "warning", at: ["/name"], message: title });
  const document = new DefinitionDocument(definition);
  const before = JSON.stringify(document.definition);
  expect(checkDefinition(document.definition)).toEqual([]);
  expect(identifierAt(document.definition, "/registers/list/columns/0")).toBe("level");
  expect(identifierFault(document.definition, "/registers/list/columns/0", "rank")).toBe("taken");
  expect(identifierFault(document.definition, "/registers/list/columns/0", "level")).toBeNull();
  document.apply({ label: title, recipe: (draft) => void renameThing(draft, document.definition, "/registers/list/columns/0", "grade") });
  expect(checkDefinition(document.definition)).toEqual([]);
  expect(document.definition.registers?.["list"]?.rows).toEqual([{ key: "1", values: { grade: 2 } }]);
  expect(JSON.stringify(document.definition.forms["application"]?.rules)).toContain('["list",{"var":"name"},"grade"]');
  document.undo();
  expect(JSON.stringify(document.definition)).toBe(before);
});
