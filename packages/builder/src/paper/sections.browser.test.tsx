import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

test("a summary table is seen as printed; a column is chosen by its title and moved by key", async () => {
  const definition = sampleDefinition();
  const [id = ""] = Object.keys(definition.tables);
  const columns = () => opened.document.definition.tables[id]?.columns.map(({ title }) => title["zh-CN"]) ?? [];
  opened = openBuilder(definition, { section: "tables", path: null });
  const [first = ""] = columns();
  const sheet = page.getByRole("group", { name: /打印出来的样子/ });
  await sheet.getByRole("button", { name: first, exact: true }).click();
  expect(opened.place().path).toBe(`/tables/${id}/columns/0`);
  const list = page.getByRole("list", { name: "列", exact: true });
  await userEvent.click(page.getByRole("button", { name: "新增一项到“列”" }));
  await vi.waitFor(() => expect(columns().length).toBe((definition.tables[id]?.columns.length ?? 0) + 1));
  (list.getByRole("button").first().element() as HTMLElement).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await vi.waitFor(() => expect(columns()[1]).toBe(first));
  await vi.waitFor(() =>
    expect(
      sheet
        .getByRole("columnheader")
        .elements()
        .map((cell) => cell.textContent),
    ).toEqual(columns()),
  );
});

test("a review round is said in sentences, its score sheet adds up", async () => {
  const definition = sampleDefinition();
  opened = openBuilder(definition, { section: "reviews", path: null });
  await expect.element(page.getByText(/^项目得分：/)).toBeVisible();
  await expect.element(page.getByRole("row", { name: "得分 100 100%" })).toBeVisible();
  await expect.element(page.getByText(/^由专家评分/)).toBeVisible();
});

test("print is said in sentences and begun where nothing is said; the server prints it, or says why not", async () => {
  const makeDocument = vi
    .fn()
    .mockRejectedValueOnce(new Error("有 1 处错误"))
    .mockResolvedValue(new File(["%PDF-1.4"], "x.pdf", { type: "application/pdf" }));
  const definition = sampleDefinition();
  opened = openBuilder(definition, { section: "texts", path: null }, { services: { makeDocument } });
  await expect.element(page.getByText("没有写明是否报送纸质材料。")).toBeVisible();
  await page.getByRole("button", { name: "生成打印效果" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("有 1 处错误");
  await page.getByRole("button", { name: "生成打印效果" }).click();
  await expect.element(page.getByRole("link", { name: "在新标签页打开" })).toBeVisible();
  expect(makeDocument).toHaveBeenLastCalledWith({ kind: "application", track: definition.tracks[0]?.id });
  await page.getByRole("button", { name: "修改打印设置" }).click();
  expect(opened.place().path).toBe("/print");
  await userEvent.click(page.getByRole("complementary").getByRole("radio", { name: "不签字不盖章" }));
  await expect.element(page.getByText("不签字、不盖章。")).toBeVisible();
});
