import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../../testing/open-builder.tsx";
import type { ReadForm } from "./form-reading.ts";
import { sampleReading } from "./sample-reading.fixture.ts";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  sessionStorage.clear();
  opened.close();
});

const file = new File(["PK"], "申请表.docx");
const readForm = vi.fn<ReadForm>();

async function chosen(): Promise<void> {
  await page.getByRole("button", { name: "从Word或Excel导入…" }).click();
  const input = document.querySelector<HTMLInputElement>("dialog input[type=file]");
  if (!input) return expect.fail("no place to choose a file");
  await userEvent.upload(input, file);
}

test("a file becomes the last steps of the form, as one step of the history; what was guessed is walked through", async () => {
  const definition = sampleDefinition();
  const id = definition.tracks[0]?.form ?? "";
  readForm.mockImplementation((_, { onProgress }) => {
    onProgress(1);
    return Promise.resolve({ reading: sampleReading() });
  });
  opened = openBuilder(definition, { section: "forms", path: null }, { services: { readForm } });
  const before = JSON.stringify(opened.document.definition);
  await chosen();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText("“申请表.docx”：共12个单元格和段落，用上9个，略去1个，空白2个。")).toBeVisible();
  await expect.element(dialog.getByRole("region", { name: "读出的表单" }).getByLabelText("项目名称")).toBeVisible();
  await expect.element(dialog.getByText("拿不准的（2）")).toBeVisible();
  await expect.element(dialog.getByText("法定代表人（签字）：")).toBeVisible();
  expect((await axe.run("dialog", { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })).violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole("button", { name: /末尾/ }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(JSON.stringify(opened.document.definition.forms[id])).toContain("基本情况");

  const list = page.getByRole("region", { name: "从文件读入，还有2处要核对" });
  await list.getByRole("button", { name: "数量" }).click();
  await vi.waitFor(() => expect(opened.place().path).toMatch(/\/field1\/items\/properties\/quantity$/));
  await list.getByRole("checkbox", { name: "“数量”已核对" }).click();
  await expect.element(page.getByRole("region", { name: "从文件读入，还有1处要核对" })).toBeVisible();

  opened.document.undo();
  expect(JSON.stringify(opened.document.definition)).toBe(before);
  // What is gone is not to be looked at.
  await expect.element(page.getByText(/要核对/)).not.toBeInTheDocument();
});

test("a file becomes a new form; one that is not read gets its sentence and another can be chosen", async () => {
  const definition = sampleDefinition();
  readForm.mockResolvedValueOnce({ problem: "没有读取“申请表.docx”：文件已损坏。" }).mockResolvedValueOnce({ reading: sampleReading() });
  opened = openBuilder(definition, { section: "forms", path: null }, { services: { readForm } });
  const known = Object.keys(definition.forms);
  await chosen();
  await expect.element(page.getByRole("alert")).toHaveTextContent("没有读取“申请表.docx”：文件已损坏。");
  await userEvent.upload(document.querySelector("dialog input[type=file]") as HTMLInputElement, file);
  await page.getByRole("button", { name: "作为新表单" }).click();
  const made = Object.entries(opened.document.definition.forms).filter(([id]) => !known.includes(id));
  expect(made.map(([, form]) => form.title["zh-CN"])).toEqual(["示例申请表"]);
  expect(opened.place().path).toBe(`/forms/${made[0]?.[0]}/ui/elements/0`);
  opened.document.undo();
  expect(Object.keys(opened.document.definition.forms)).toEqual(known);
});

test("what is no form is refused, whatever the server says", async () => {
  const reading = sampleReading();
  readForm.mockResolvedValueOnce({
    reading: { ...reading, form: { ...reading.form, schema: { ...reading.form.schema, properties: { __proto1: { type: "string", title: "x" } } } } },
  });
  opened = openBuilder(sampleDefinition(), { section: "forms", path: null }, { services: { readForm } });
  await chosen();
  await expect.element(page.getByRole("alert")).toHaveTextContent(/不能放进表单/);
});
