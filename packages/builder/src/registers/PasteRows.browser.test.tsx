import type { NoticeDefinition } from "@shenbao/engine";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let builder: OpenedBuilder | undefined;
afterEach(() => builder?.close());

test("rows are pasted, looked at and taken over in one step; with a fault in them nothing is", async () => {
  const title = { "zh-CN": "等级", en: "Level" };
  const rows = [{ key: "91A", name: "甲" }];
  const definition: NoticeDefinition = { ...sampleDefinition(), registers: { list: { title: { "zh-CN": "名录", en: "List" }, columns: [{ id: "level", title }], rows } } };
  builder = openBuilder(definition, { section: "workflow", path: "/registers/list" });
  const { document } = builder;
  await page.getByRole("button", { name: "从表格粘贴多行" }).click();
  const dialog = page.getByRole("dialog");
  const take = dialog.getByRole("button", { name: /^加入/ });
  await expect.element(take).toBeDisabled();
  await dialog.getByLabelText("粘贴的内容").fill("91A\t甲\t三级");
  await expect.element(dialog.getByText("第 1 行：“等级”应是整数，而不是“三级”。")).toBeVisible();
  await expect.element(take).toBeDisabled();
  await dialog.getByLabelText("粘贴的内容").fill("标识\t名称\t等级\n91A\t甲公司\t3\n91B\t乙\t2");
  await expect.element(dialog.getByText("其中 1 行已在名录里，会用新内容代替。", { exact: false })).toBeVisible();
  await take.click();
  expect(document.definition.registers?.["list"]?.rows).toEqual([
    { key: "91A", name: "甲公司", values: { level: 3 } },
    { key: "91B", name: "乙", values: { level: 2 } },
  ]);
  document.undo();
  expect(document.definition.registers?.["list"]?.rows).toEqual(rows);
});
