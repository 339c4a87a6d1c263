import readExcel from "read-excel-file/node";
import { expect, it } from "vitest";
import { emptyTableWorkbook } from "./empty-table-workbook.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });

it("an empty summary table has its head, ten numbered rows without anything else, and its foot", async () => {
  const file = await emptyTableWorkbook(
    {
      title: text("汇总表"),
      label: text("附件3"),
      by: "office",
      states: ["sent"],
      columns: [
        { id: "place", title: text("序号"), value: { var: "$application.order" }, kind: "number", decimals: 0 },
        { id: "name", title: text("名称"), value: { var: "name" }, kind: "text" },
      ],
      order: "manual",
      footer: [text("日期：")],
      handIn: { action: "send", until: "closing", scan: false },
    },
    "zh-CN",
  );
  const rows = (await readExcel(file))[0]?.data ?? [];
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["附件3", null],
    ["汇总表", null],
    ["填报单位：", null],
    ["序号", "名称"],
    ...Array.from({ length: 10 }, (_, i) => [i + 1, null]),
    ["日期：", null],
  ]);
});
