import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../testing/open-builder.tsx";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

test("a field is added, named, moved by key, copied and taken away, and all of it is undone", async () => {
  const definition = sampleDefinition();
  opened = openBuilder(definition, { section: "forms", path: null });
  const id = Object.keys(definition.forms)[0] ?? "";
  const said = () => JSON.stringify(opened.document.definition.forms[id]);
  const before = said();
  await page.getByRole("button", { name: "邮政编码", exact: true }).click();
  const title = page.getByRole("complementary").getByLabelText("名称（中文）", { exact: true });
  await expect.element(title).toBeVisible();
  await userEvent.fill(title, "办公地址邮编");
  const row = page.getByRole("group", { name: "表单内容" }).getByRole("button", { name: /办公地址邮编/ });
  await expect.element(row.first()).toBeVisible();
  await vi.waitFor(() => expect(row.first().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight));
  const added = said();
  (row.first().element() as HTMLElement).focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await vi.waitFor(() => expect(said()).not.toBe(added));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("办公地址邮编"));
  await userEvent.keyboard("{Control>}d{/Control}");
  await vi.waitFor(() => expect(row.elements()).toHaveLength(2));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("办公地址邮编"));
  await userEvent.keyboard("{Delete}");
  await vi.waitFor(() => expect(row.elements()).toHaveLength(1));
  while (opened.document.canUndo) opened.document.undo();
  expect(said()).toBe(before);
});

test("what others read is taken away only after it was said what breaks", async () => {
  const definition = sampleDefinition();
  opened = openBuilder(definition, { section: "forms", path: null });
  const first = page.getByRole("group", { name: "表单内容" }).getByRole("button", { name: /^项目名称/ });
  await expect.element(first).toBeVisible();
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard("{Delete}");
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toBeVisible();
  expect(opened.document.canUndo).toBe(false);
  await dialog.getByRole("button", { name: "删除" }).click();
  expect(opened.document.canUndo).toBe(true);
});
