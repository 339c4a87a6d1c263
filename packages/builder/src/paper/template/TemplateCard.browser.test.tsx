import type { FormTemplate } from "@shenbao/engine";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { openBuilder, type OpenedBuilder } from "../../testing/open-builder.tsx";
import type { Templates } from "./templates.ts";

let opened: OpenedBuilder;
beforeEach(() => page.viewport(1280, 900));
afterEach(() => opened.close());

const path = "/forms/application/print/template";
const read: FormTemplate = {
  sha256: "a".repeat(64),
  name: "申报书.docx",
  placeholders: [
    { written: "kind", near: "类别：{kind}" },
    { written: "knd", near: "再写一次：{knd}" },
    { written: "$evidence", near: "{#$evidence}{$row}", rows: [{ written: "$row", near: "{#$evidence}{$row}" }] },
  ],
};

function open(services: { templates: Templates; makeDocument?: () => Promise<File> }) {
  opened = openBuilder(sampleDefinition(), { section: "texts", path: null }, { services });
}
const template = () => opened.document.definition.forms["application"]?.print?.template;

test("a Word file is uploaded, its placeholders are told, what is wrong leads to its row, and it goes after a question", async () => {
  const upload = vi.fn<Templates["upload"]>().mockResolvedValueOnce({ problem: "没有读取“旧.docx”：文件里没有占位符。" }).mockResolvedValue({ template: read });
  open({ templates: { upload, download: vi.fn<Templates["download"]>() } });
  const input = page.getByLabelText("选择 Word 文件");
  await userEvent.upload(input, new File(["x"], "旧.docx"));
  await expect.element(page.getByRole("alert")).toHaveTextContent("没有读取“旧.docx”：文件里没有占位符。");
  expect(template()).toBeUndefined();
  await userEvent.upload(input, new File(["x"], "申报书.docx"));
  await vi.waitFor(() => expect(template()).toEqual(read));
  await expect.element(page.getByText("4 个占位符里有 1 个不能填写，请在 Word 里改好后换一份。")).toBeVisible();
  await expect.element(page.getByRole("row", { name: /\{knd\}.*要写的是不是“\{kind\}”/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /\{#\$evidence\} 逐行重复：证明材料/ })).toBeVisible();
  const focused = () => (document.activeElement as HTMLElement).dataset["placeholder"];
  await page.getByRole("button", { name: "看第一个" }).click();
  await vi.waitFor(() => expect(focused()).toBe(`${path}/placeholders/1`));
  (document.activeElement as HTMLElement).blur();
  // From the list of all problems, too.
  await userEvent.click(page.getByRole("button", { name: /^问题/ }));
  const line = () => document.querySelector<HTMLElement>(`[data-path="${path}/placeholders/1"]`);
  await vi.waitFor(() => expect(line()).not.toBeNull());
  await userEvent.click(line() ?? expect.fail());
  await vi.waitFor(() => expect(focused()).toBe(`${path}/placeholders/1`));

  await page.getByRole("button", { name: "删除模板" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "保留" }).click();
  expect(template()).toEqual(read);
  await page.getByRole("button", { name: "删除模板" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除模板" }).click();
  expect(template()).toBeUndefined();
  opened.document.undo();
  expect(template()).toEqual(read);
});

test("it is filled for trial with a sample and given back as it was uploaded; what fails is said", async () => {
  const makeDocument = vi
    .fn()
    .mockRejectedValueOnce(new Error("有 1 处错误"))
    .mockResolvedValue(new File(["x"], "申报书.docx"));
  const download = vi.fn<Templates["download"]>().mockResolvedValue(new File(["x"], "申报书.docx"));
  open({ templates: { upload: () => Promise.resolve({ template: read }), download }, makeDocument });
  await userEvent.upload(page.getByLabelText("选择 Word 文件"), new File(["x"], "申报书.docx"));
  const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await page.getByRole("button", { name: "试填一份" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("没有成功：有 1 处错误");
  await page.getByRole("button", { name: "试填一份" }).click();
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(makeDocument).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "filled-template", track: opened.document.definition.tracks[0]?.id }));
  await page.getByRole("button", { name: "下载模板" }).click();
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
  expect(download).toHaveBeenCalledWith(read, "zh-CN");
  saved.mockRestore();
});

test("the names that can be used are copied as they are written in Word", async () => {
  open({ templates: { upload: vi.fn<Templates["upload"]>(), download: vi.fn<Templates["download"]>() } });
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await page.getByText(/^可用的名称（\d+ 个）$/).click();
  await page.getByRole("button", { name: "复制 {申报编号}（申报编号）" }).click();
  expect(write).toHaveBeenLastCalledWith("{申报编号}");
  await page.getByRole("button", { name: "复制 {#证明材料}（证明材料：开头）" }).click();
  expect(write).toHaveBeenLastCalledWith("{#证明材料}");
  write.mockRestore();
});
