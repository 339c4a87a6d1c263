import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { fieldsOf } from "@shenbao/engine";
import type { Page } from "@playwright/test";
import { testClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, leave, openAction, signInAs } from "./admin-work.ts";
import { look } from "./look.ts";
import { beginDraft, registerApplicant, signIn, submitDraft } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { pdfFile, pngFile } from "./portal-files.ts";
import { demoNotice, demoPassword, valueAt } from "./portal-notice.ts";
import { expect, test } from "./portal-test.ts";

const notice = demoNotice();
const { definition, form, answers, receiver } = notice;
const { base } = adminDemo();
const fields = fieldsOf(form, definition.year);
const rowsOf = (pointer: string) => (valueAt(answers, pointer) as object[] | undefined) ?? [];
const table = fields.find((field) => field.columns && rowsOf(field.pointer).length > 1);
const column = table?.columns?.find((one) => one.type === "number" && !one.computed);
const text = fields.find((field) => field.type === "long-text" && typeof valueAt(answers, field.pointer) === "string");
const returning = definition.workflow.actions.find((action) => action.asks === "reasons" && action.by !== "system");
const withForm = definition.workflow.actions.find((action) => action.from.some((state) => returning?.from.includes(state)) && action.by === returning?.by && action.form);

test.describe.configure({ mode: "serial" });

/** Somebody else of the organisation that an account belongs to, with a password. */
async function colleagueOf(url: string, login: string): Promise<{ login: string; password: string; name: string; beside: string }> {
  const beside = testClient(url);
  const { account } = await beside.signIn(login, demoPassword);
  const administrator = testClient(url);
  await administrator.signIn(adminDemo().administrator, demoPassword);
  const tail = randomUUID().slice(0, 8);
  const made = { login: `colleague-${tail}`, displayName: `同事${tail}` };
  const { link } = await administrator.call(routes.createAccount, {
    body: { ...made, organisation: account?.organisation.code ?? "", email: null, telephone: null, administrator: false },
    key: randomUUID(),
  });
  const token = new URL(link).hash.split("/").at(-1) ?? "";
  const password = "a colleague's password 1";
  const visitor = testClient(url);
  await visitor.session();
  await visitor.call(routes.setUpAccount, { body: { token, ...made, password } });
  return { login: made.login, password, name: made.displayName, beside: account?.displayName ?? "" };
}

/** Writes down a reason at the place that has the focus, or whose mark is given. */
async function note(page: Page, words: string): Promise<void> {
  await page.getByRole("dialog").getByRole("textbox").fill(words);
  await page.getByRole("dialog").getByRole("button", { name: "记下" }).click();
}

test("reasons at a row and at a file open these alone; the reviewer sees side by side what was changed, settles one and opens the other again", async ({ page, serverUrl }) => {
  if (!table || !column || !text || !returning) throw new Error("The notice has nothing to return");
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);
  const sent = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  const [item, files] = Object.entries(sent.evidence).find(([, held]) => held.length > 1) ?? [];
  const file = files?.[1];
  if (!item || !file) throw new Error("No evidence has two files");
  const row = `${table.pointer}/1`;
  const place = `evidence:${item}/${file.id}`;

  // The reviewer pins while reading; the server keeps it.
  await signInAs(page, receiver);
  await page.goto(`${base}/applications/${draft.id}`);
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  await page.locator(`.ad-form-read [data-field="${row}"] .ad-pin`).click();
  await note(page, "这一年的数据与审计报告不一致");
  await page.locator(`[data-field="${place}"] .ad-pin`).click();
  await note(page, "扫描件不清晰，请重新上传");
  await expect(page.getByText("记录已保存")).toBeVisible();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.locator(".ad-badge")).toHaveText("2 条");
  await expectAccessible(page, "pins");
  await look(page, "tickets-pinned");
  await adminPicture(page, "tickets");
  const drawer = await openAction(page, returning.title["zh-CN"]);
  await expect(drawer).toContainText(file.name);
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(definition.workflow.states[returning.to]?.title["zh-CN"] ?? "");
  await leave(page);

  // The applicant sees these places alone open.
  await signIn(page, applicant, `/applications/${draft.id}`);
  await expect(page.locator(".p-reasons")).toContainText("这一年的数据与审计报告不一致");
  await expectAccessible(page, "returned row and file");
  await look(page, "tickets-returned");
  await page.locator(".p-reasons a").first().click();
  const cell = page.locator(`[data-field="${row}${column.pointer.slice(table.pointer.length + 2)}"] input`);
  await expect(cell).toBeVisible();
  await expect(page.locator(`[data-field="${table.pointer}"]`)).toContainText("这一年的数据与审计报告不一致");
  await expect(page.locator(`[data-field="${table.pointer}/0"] input`)).toHaveCount(0);
  await expect(page.locator(`[data-field="${table.pointer}"]`).getByRole("button", { name: /添加|删除/ })).toHaveCount(0);
  const before = Number(valueAt(rowsOf(table.pointer)[1], column.pointer.slice(table.pointer.length + 2)));
  // It is written otherwise once somebody is in it, which is when it is chosen to be typed over.
  await cell.focus();
  await cell.fill(String(before + 1));
  await expect(cell).toHaveValue(String(before + 1));
  await expectAccessible(page, "form with one row open");
  await look(page, "tickets-row-open");
  await page.locator(".p-ticket-note summary").first().click();
  await page.locator(".p-ticket-note textarea").first().fill("已按审计报告更正");
  await page.getByRole("button", { name: "保存说明" }).first().click();
  await expect(page.getByText("说明已保存")).toBeVisible();
  await expect(page.locator("[data-save=saved]")).toBeVisible();

  await page.locator(".sb-step").nth(-2).click();
  const stored = page.locator(`[data-field="${place}"]`);
  await expect(stored.getByRole("button", { name: /^替换/ })).toBeVisible();
  await expect(page.locator(`[data-field="evidence:${item}"]`).getByRole("button", { name: /^(删除|替换|选择)/ })).toHaveCount(1);
  const clear = pdfFile("清晰的扫描件.pdf", 210);
  await stored.locator("input[type=file]").setInputFiles({ name: clear.name, mimeType: clear.type, buffer: Buffer.from(await clear.arrayBuffer()) });
  await expect(page.locator(`[data-field="evidence:${item}"]`)).toContainText("清晰的扫描件.pdf");
  await expect(page.locator(`[data-field="evidence:${item}"]`)).not.toContainText(file.name);
  await look(page, "tickets-file-replaced");
  await page.locator(".sb-step").last().click();
  await page.locator("[type=checkbox]").check();
  await page.locator(".p-submit button").first().click();
  await page.getByRole("dialog").locator(".sb-button-primary").click();
  await page.waitForURL("**/receipt");
  await page.goto(`/applications/${draft.id}`);
  await expect(page.locator(".sb-tickets")).toContainText("已修改，待确认");
  await expectAccessible(page, "answered tickets");
  await look(page, "tickets-answered");
  await leave(page);

  // At the next look: what was asked, what was changed, side by side.
  await signInAs(page, receiver);
  await page.goto(`${base}/applications/${draft.id}`);
  await page.getByRole("tab", { name: /^退回意见/ }).click();
  const tickets = page.locator(".sb-tickets > li");
  await expect(tickets).toHaveCount(2);
  await expect(tickets.first()).toContainText("已按审计报告更正");
  await expect(tickets.first().locator(".ad-sides dd").nth(1)).toContainText(String(before + 1).slice(-3));
  await expect(tickets.nth(1).locator(".ad-sides")).toContainText("清晰的扫描件.pdf");
  await expectAccessible(page, "tickets");
  await look(page, "tickets-look");
  await tickets
    .first()
    .getByRole("button", { name: /^确认已解决/ })
    .click();
  await expect(tickets.first()).toContainText("已解决");

  await page.getByRole("tab", { name: /^修改对照/ }).click();
  await expect(page.locator(".ad-change-group").first()).toContainText("这一年的数据与审计报告不一致");
  await page.getByLabel("申报书只看有改动的地方").check();
  await expect(page.locator(`.ad-form-read [data-field="${table.pointer}"]`)).toBeVisible();
  await expect(page.locator(`.ad-form-read [data-field="${text.pointer}"]`)).toHaveCount(0);
  await expectAccessible(page, "what changed");
  await look(page, "tickets-changes");
  await adminPicture(page, "changes");
  await page.getByLabel("申报书只看有改动的地方").uncheck();
  // A file that was replaced is still there to be looked at.
  await page
    .locator(".ad-sides")
    .getByRole("button", { name: new RegExp(file.name) })
    .click();
  await expect(page.locator(".ad-changes .ad-viewer")).toContainText(file.name);

  await page.getByRole("tab", { name: /^退回意见/ }).click();
  await tickets
    .nth(1)
    .getByRole("button", { name: /^再次退回/ })
    .click();
  await note(page, "仍然不清晰");
  const again = await openAction(page, returning.title["zh-CN"]);
  await again.getByRole("button", { name: /^确认/ }).click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(definition.workflow.states[returning.to]?.title["zh-CN"] ?? "");
  const after = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  expect(after.tickets.map(({ standing }) => standing)).toEqual(["settled", "open"]);
  expect(after.open).toEqual([after.tickets[1]?.at]);
});

test("one application is returned whole from its page: what that opens is said, and its applicant can change all of it", async ({ page, serverUrl }) => {
  if (!text || !returning) throw new Error("The notice has nothing to return");
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);

  await signInAs(page, receiver);
  await page.goto(`${base}/applications/${draft.id}`);
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  await page.locator(`.ad-form-read [data-field="${text.pointer}"] .ad-pin`).first().click();
  await note(page, "请写明进度安排");
  const drawer = await openAction(page, returning.title["zh-CN"]);
  await drawer.getByRole("button", { name: "退回整份申报书…" }).click();
  const asked = page.getByRole("dialog", { name: "需要修改：整份申报书" });
  await expect(asked).toContainText("申报单位可以修改全部内容和材料");
  await expectAccessible(page, "noting the whole");
  await look(page, "whole-noting");
  await asked.getByRole("textbox").fill("请按新的口径重填");
  await asked.getByRole("button", { name: "记下" }).click();
  await expect(drawer.getByText("申报单位可以修改全部内容和材料，不限于列出的各处")).toBeVisible();
  await expect(drawer.getByRole("textbox", { name: "整份申报书" })).toHaveValue("请按新的口径重填");
  await expect(drawer.getByRole("button", { name: "退回整份申报书…" })).toHaveCount(0);
  await expectAccessible(page, "returning the whole");
  await look(page, "whole-returning");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(definition.workflow.states[returning.to]?.title["zh-CN"] ?? "");
  await page.getByRole("tab", { name: /^退回意见/ }).click();
  await expect(page.locator(".sb-tickets > li").filter({ hasText: "请按新的口径重填" })).toContainText("整份申报书");
  await look(page, "whole-tickets");
  await leave(page);

  await signIn(page, applicant, `/applications/${draft.id}`);
  await expect(page.getByText("整份申报书都可以修改。")).toBeVisible();
  await expectAccessible(page, "returned whole");
  await look(page, "whole-returned");
  await page.locator(".p-reasons a").filter({ hasText: "整份申报书" }).click();
  await expect(page.locator(".p-reasons")).toContainText("请按新的口径重填");
  await expect(page.getByText("整份申报书都可以修改。")).toBeVisible();
  await expectAccessible(page, "form of a whole return");
  await look(page, "whole-form");
  const after = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  expect(after.open).toBe("all");
});

test("a reviewer reads by the keyboard: panels, files, zoom, turning, places to pin, the check-list; a colleague who reads too is seen, and decides first", async ({
  page,
  browser,
  serverUrl,
  watch,
}) => {
  if (!returning || !withForm || !text) throw new Error("The notice has nothing to decide");
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  const pictured = form.evidence?.find((item) => item.types.includes("image") && !item.required && item.stage !== "after-submit")?.id ?? "";
  await applicant.client.call(routes.uploadEvidence, { params: { id: draft.id, evidence: pictured }, file: pngFile("横幅照片.png", 80, 40), key: randomUUID() });
  await submitDraft(applicant, notice, draft.id);
  const other = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, other.id);
  await signInAs(page, receiver);
  await page.goto(`${base}/applications/${draft.id}`);
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  const zoom = page.locator(".ad-viewer-zoom");
  await page.keyboard.press("+");
  await expect(zoom).toHaveText("125%");
  await page.keyboard.press("w");
  await page.keyboard.press("0");
  await expect(zoom).toHaveText("100%");
  const shown = page.locator(".ad-evidence .ad-file");
  await expect(shown.nth(0)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("]");
  await expect(shown.nth(1)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("[");
  await expect(shown.nth(0)).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  // A picture is turned with its box: across it is as wide as it was high.
  await page.locator(".ad-evidence .ad-file").filter({ hasText: "横幅照片.png" }).click();
  await expect(page.locator("img.ad-viewer-image")).toBeVisible();
  await page.locator("h1").click();
  for (const [width, height] of [
    ["40", "80"],
    ["80", "40"],
  ] as const) {
    await page.keyboard.press("w");
    await expect(page.locator("canvas.ad-viewer-image")).toHaveAttribute("width", width);
    await expect(page.locator("canvas.ad-viewer-image")).toHaveAttribute("height", height);
  }
  await look(page, "reading-turned");
  await shown.nth(0).click();
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "在文件中查找" })).toBeFocused();
  await page.keyboard.type("notinthisfile");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ad-viewer-search [role=status]")).not.toBeEmpty();
  await page.keyboard.press("Escape");

  await page.keyboard.press("n");
  await expect(page.locator(".ad-pin").first()).toBeFocused();
  await page.keyboard.press("n");
  await page.keyboard.press("b");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("请核对");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".ad-pin").first()).toBeFocused();
  await expect(page.getByText("记录已保存")).toBeVisible();

  await page.keyboard.press("g");
  await expect(page.locator(".ad-same li").first()).toBeVisible();
  await expectAccessible(page, "same applicant");
  await look(page, "reading-same");
  await page
    .locator(".ad-same")
    .getByRole("button", { name: /^在旁边打开/ })
    .first()
    .click();
  await expect(page.locator(".ad-desk-side .ad-form-read")).toBeVisible();
  await look(page, "reading-beside");
  await page.keyboard.press("c");
  const sheet = page.locator(".ad-desk-side .sb-form");
  await expect(sheet.locator("textarea, input").first()).toBeVisible();
  await expectAccessible(page, "check-list beside");
  await look(page, "reading-work");
  await sheet.locator("textarea").first().fill("边看边写的意见");
  await expect(page.getByText("记录已保存")).toBeVisible();
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toBeVisible();
  await expectAccessible(page, "keys");
  await look(page, "reading-keys");
  await page.keyboard.press("Escape");
  const drawer = await openAction(page, withForm.title["zh-CN"]);
  await expect(drawer.locator("textarea").first()).toHaveValue("边看边写的意见");

  // A colleague opens the same application in another browser: each sees the other.
  const colleague = await colleagueOf(serverUrl, receiver);
  const context = await browser.newContext({ baseURL: serverUrl, locale: "zh-CN" });
  const theirs = await context.newPage();
  await signInAs(theirs, colleague.login, colleague.password);
  await theirs.goto(`${base}/applications/${draft.id}`);
  await expect(theirs.locator(".ad-presence")).toContainText(colleague.beside);
  await look(theirs, "reading-presence");
  // It is heard of at the next turn, or as here when the page is looked at again.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.locator(".ad-presence")).toContainText(colleague.name);

  // The colleague decides first: the refusal says who, what and when, and nothing typed is lost.
  watch.expectComplaints(/409.*\/actions\//);
  await theirs.locator(`.ad-form-read [data-field="${text.pointer}"] .ad-pin`).first().click();
  await note(theirs, "请补充");
  const first = await openAction(theirs, returning.title["zh-CN"]);
  await first.getByRole("button", { name: /^确认/ }).click();
  await expect(theirs.locator(".sb-page-header .sb-tag")).toHaveText(definition.workflow.states[returning.to]?.title["zh-CN"] ?? "");
  await context.close();
  const sheetIn = drawer.locator(".sb-form");
  for (const group of await sheetIn.locator("[role=radiogroup], fieldset").all()) {
    const choice = group.locator("input[type=radio]").first();
    if ((await choice.count()) > 0) await choice.check();
  }
  for (const box of await sheetIn.locator("input[type=checkbox]").all()) await box.check();
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(drawer.getByRole("alert")).toContainText(`办理“${returning.title["zh-CN"]}”`);
  await expect(drawer.getByRole("alert")).toContainText(colleague.name);
  await look(page, "reading-decided");
  await expect(drawer.locator("textarea").first()).toHaveValue("边看边写的意见");
  await drawer.getByRole("button", { name: "查看最新状态" }).click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(definition.workflow.states[returning.to]?.title["zh-CN"] ?? "");
});
