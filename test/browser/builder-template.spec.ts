import { readFile } from "node:fs/promises";
import { bestWritten, templateNames } from "@shenbao/engine/template";
import { paragraph, table, tableRow, templateFile } from "../../packages/documents/src/template/template-file.fixture.ts";
import { docxText } from "../../packages/documents/src/word/docx-text.fixture.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, signInAs } from "./admin-work.ts";
import { builderDraft } from "./builder-draft.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";

const { administrator, definition } = adminDemo();
const id = definition.tracks[0]?.form ?? "";
const form = definition.forms[id];
const names = form ? templateNames(form, definition.year) : [];
const fields = names.filter(({ source }) => source.is === "field").slice(0, 6);
const written = fields.map((name) => bestWritten([names], name));

/** The bureau's form: a line for each field; the first name may be misspelt. */
const bureauForm = (name: string) => ({
  name: "申报书.docx",
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: templateFile(
    [
      paragraph(`${form?.title["zh-CN"] ?? ""}　编号：{申报编号}`),
      table(tableRow(fields[5]?.title["zh-CN"] ?? "", `{${name}}`), ...fields.slice(0, 5).map((field, i) => tableRow(field.title["zh-CN"], `{${written[i]}}`))),
      table(tableRow("{#证明材料}{序号}", "{材料名称}", "{文件名}{/证明材料}")),
    ].join(""),
  ),
});

test("a bureau's Word form is uploaded, what it misspells is shown, and what replaces it is filled with a sample", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 422/);
  const draft = await builderDraft(serverUrl);
  await signInAs(page, administrator);
  await page.goto(`/admin/definitions/${draft.id}/build/texts`);
  const card = page.locator(".bd-template").first();
  await expect(card).toContainText("Word 模板");
  await card.locator("input[type=file]").setInputFiles({ name: "空.docx", mimeType: "text/plain", buffer: Buffer.from("不是文档") });
  await expect(card.getByRole("alert")).toContainText("没有读取“空.docx”");
  await card.locator("input[type=file]").setInputFiles(bureauForm(`${written[5]}错`));
  await expect(card).toContainText("11 个占位符里有 1 个不能填写");
  await expect(card.getByRole("row", { name: new RegExp(`要写的是不是“\\{${fields[5]?.title["zh-CN"] ?? ""}`) })).toBeVisible();
  await expectAccessible(page, "the card of a Word template");
  await card.locator("h2").scrollIntoViewIfNeeded();
  await look(page, "builder-template");
  await card.locator("h2").evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await adminPicture(page, "builder-template");

  await card.locator("input[type=file]").setInputFiles(bureauForm(written[5] ?? ""));
  await expect(card).toContainText("11 个占位符都能填写。");
  const downloading = page.waitForEvent("download");
  await card.getByRole("button", { name: "试填一份" }).click();
  const { rows } = docxText(await readFile(await (await downloading).path()));
  expect(rows[0]?.[0]).toBe(fields[5]?.title["zh-CN"]);
  expect(rows[0]?.[1]).not.toMatch(/^$|[{}]/);
  expect((await draft.stored()).definition.forms[id]?.print?.template?.name).toBe("申报书.docx");
});
