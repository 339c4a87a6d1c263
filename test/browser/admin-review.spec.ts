import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { adminDemo } from "./admin-demo.ts";
import { scoreAll } from "./admin-score-all.ts";
import { adminPicture, fillPlainly, openAction, openFirst, signInAs, signOut } from "./admin-work.ts";
import { carryRow } from "./carry-row.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { pdfFile } from "./portal-files.ts";
import { expect, test } from "./portal-test.ts";

const { base, definition, logins } = adminDemo();
const { states, actions } = definition.workflow;
const stateTitle = (id: string | undefined) => states[id ?? ""]?.title["zh-CN"] ?? "";
const tag = (page: Page) => page.locator(".sb-page-header .sb-tag");

const returning = actions.find((action) => action.asks === "reasons");
const table = Object.values(definition.tables)[0];
const handIn = actions.find((action) => action.id === table?.handIn.action);
const recommend = actions.find((action) => action.to === table?.states[0] && action.by === table?.by && action.form);
const undo = actions.find((action) => action.from.includes(recommend?.to ?? "") && action.to === recommend?.from[0]);
const makers = logins(definition.roles[table?.by ?? ""]?.level ?? "");
const review = Object.values(definition.reviews)[0];
const checkers = actions.filter((action) => action.from.includes(handIn?.to ?? "") && action.form && action.by !== table?.by);
const checker = logins(definition.roles[checkers[0]?.by ?? ""]?.level ?? "")[0] ?? "";

test.describe.configure({ mode: "serial" });

test("a district reads, pins reasons and returns", async ({ page }) => {
  await signInAs(page, makers[0] ?? "");
  await expect(page.locator("h1")).toContainText(definition.title["zh-CN"]);
  await expectAccessible(page, "desk");
  await adminPicture(page, "desk");
  await page.getByRole("link", { name: "申报项目" }).click();
  await expect(page.locator(".ad-table tbody tr").first()).toBeVisible();
  await expectAccessible(page, "list");
  await adminPicture(page, "list");
  await adminPicture(page, "list-phone", 390);

  await openFirst(page, base, returning?.from[0] ?? "");
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  await expectAccessible(page, "application");
  await adminPicture(page, "application");
  // Reasons are written while reading, and a reload keeps them.
  await page.locator(".ad-form-read .ad-pin").first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("项目名称请与营业执照一致");
  await page.getByRole("button", { name: "记下" }).click();
  await page.locator(".ad-evidence-list .ad-pin").first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("请上传清晰的彩色扫描件");
  await page.getByRole("button", { name: "记下" }).click();
  await page.reload();
  await expect(page.locator(".ad-badge")).toHaveText("2 条");
  const drawer = await openAction(page, returning?.title["zh-CN"] ?? "");
  await expect(drawer.getByRole("textbox")).toHaveCount(2);
  await expectAccessible(page, "return");
  await adminPicture(page, "return");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(returning?.to));
  await page.getByRole("tab", { name: "办理记录" }).click();
  await expect(page.locator(".sb-timeline")).toContainText("项目名称请与营业执照一致");
});

test("a district recommends with reason and order, orders the table, takes the workbook, uploads the scan and hands in", async ({ page }) => {
  await signInAs(page, makers[0] ?? "");
  await openFirst(page, base, recommend?.to ?? "");
  const again = await openAction(page, undo?.title["zh-CN"] ?? "");
  await again.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(undo?.to));
  const drawer = await openAction(page, recommend?.title["zh-CN"] ?? "");
  // What was said before is offered; nothing goes out unfilled, and the findings say what is missing.
  const reason = drawer.locator(".sb-form textarea").first();
  await expect(reason).not.toHaveValue("");
  await reason.fill("");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(drawer.locator(".sb-finding").first()).toBeVisible();
  await fillPlainly(drawer.locator(".sb-form"), "该项目示范性强，同意推荐。");
  await drawer.getByLabel("优先顺序").fill("1");
  await expectAccessible(page, "recommend");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(recommend?.to));

  await page.getByRole("link", { name: "汇总表" }).first().click();
  await expectAccessible(page, "tables");
  await page
    .locator(".ad-table tbody tr")
    .filter({ has: page.locator(".sb-tone-attention") })
    .first()
    .getByRole("link")
    .click();
  await expect(page.locator(".ad-sheet-table tbody tr").nth(1)).toBeVisible();
  const name = async () => page.locator(".ad-sheet-table tbody tr").first().innerText();
  const first = await name();
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/tables/") && response.ok()),
    page.locator(".ad-sheet-table tbody tr").first().getByRole("button", { name: /下移/ }).click(),
  ]);
  await expect.poll(name).not.toBe(first);
  // Dragging by the keyboard: up again.
  await carryRow(page, 1, 0, "Space");
  await expect.poll(name).toBe(first);
  await expectAccessible(page, "table");
  await adminPicture(page, "table");
  const [workbook] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载 Excel" }).first().click()]);
  expect((await readFile(await workbook.path())).subarray(0, 2).toString()).toBe("PK");

  await page
    .locator(".ad-upload input[type=file]")
    .setInputFiles({ name: "汇总表（盖章）.pdf", mimeType: "application/pdf", buffer: Buffer.from(await pdfFile("汇总表（盖章）.pdf").arrayBuffer()) });
  await expect(page.getByRole("link", { name: "汇总表（盖章）.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "报送汇总表" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认报送" }).click();
  await expect(tag(page)).toHaveText("已报送");
  await expect(page.locator(".ad-hash")).toHaveText(/^[0-9a-f]{64}$/);
  await expectAccessible(page, "table handed in");
});

test("the city checks by its list, and picks a special project", async ({ page }) => {
  const [pass] = checkers;
  await signInAs(page, checker);
  await openFirst(page, base, pass?.from[0] ?? "");
  const drawer = await openAction(page, pass?.title["zh-CN"] ?? "");
  await expect(drawer.locator(".sb-form")).toBeVisible();
  await fillPlainly(drawer.locator(".sb-form"), "符合要求。");
  await expectAccessible(page, "check-list");
  await adminPicture(page, "check-list");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(pass?.to));

  // Opened again, with nothing changed: the check-list comes filled in, and is confirmed as it stands.
  const reopen = actions.find((action) => action.by === pass?.by && action.from.includes(pass?.to ?? "") && action.to === pass?.from[0]);
  const reopening = await openAction(page, reopen?.title["zh-CN"] ?? "");
  await reopening.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(reopen?.to));
  const again = await openAction(page, pass?.title["zh-CN"] ?? "");
  await expect(again).toContainText("申报内容没有改动，已带入此前填写的内容");
  await expect(again.locator("textarea").first()).toHaveValue("符合要求。");
  await look(page, "check-list-again");
  await again.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(pass?.to));

  const pick = actions.find((action) => action.by === pass?.by && action.from.includes(pass?.to ?? "") && action.form && action.when !== undefined);
  const narrowed = { state: pass?.to ?? "", track: Object.values(definition.quotas).find((quota) => quota.tracks)?.tracks?.[0] ?? "" };
  await page.goto(`${base}/applications?${new URLSearchParams({ filter: JSON.stringify(narrowed), page: "1", perPage: "25", sort: "submittedAt", order: "ASC" }).toString()}`);
  await page.locator(".ad-table tbody a").first().click();
  const picking = await openAction(page, pick?.title["zh-CN"] ?? "");
  await fillPlainly(picking.locator(".sb-form"), "特色突出，建议作为特备项目直报。");
  await picking.getByRole("button", { name: /^确认/ }).click();
  await expect(tag(page)).toHaveText(stateTitle(pick?.to));
});

test("the province assigns, an expert scores, the ranking shows it", async ({ page }) => {
  const reviewTitle = review?.title["zh-CN"] ?? "";
  const runner = logins(definition.roles[review?.assignedBy ?? ""]?.level ?? "")[0] ?? "";
  const experts = logins(definition.roles[review?.by ?? ""]?.level ?? "");
  await signInAs(page, runner);
  await page.getByRole("link", { name: reviewTitle }).first().click();
  await page.getByRole("button", { name: "分配专家" }).click();
  const drawer = page.getByRole("dialog", { name: "分配专家" });
  await expect(drawer.locator(".ad-table").first()).toBeVisible();
  await expectAccessible(page, "assignment");
  await drawer.getByRole("button", { name: "确认分配" }).click();
  await expect(drawer).toBeHidden();
  await expectAccessible(page, "review round");
  await adminPicture(page, "ranking");
  const result = page.getByRole("link", { name: "结果公布" });
  if (await result.isVisible()) {
    await result.click();
    await expect(page.locator("h1")).toHaveText("结果公布");
    await expectAccessible(page, "result");
  }
  await signOut(page);

  await signInAs(page, experts[0] ?? "");
  await page.getByRole("link", { name: "我的评审" }).first().click();
  await expectAccessible(page, "assignments");
  await page.locator(".ad-table tbody tr").filter({ hasText: "未开始" }).first().getByRole("link").click();
  const sheet = page.locator(".ad-desk-side .sb-form");
  await expect(sheet.locator("input[inputmode]").first()).toBeVisible();
  for (const input of await sheet.locator("input[inputmode]").all()) await input.fill("8");
  await fillPlainly(sheet, "创新性突出，建议支持。");
  await expect(page.getByText("已自动保存")).toBeVisible();
  await expect(page.locator(".ad-total strong")).not.toHaveText("–");
  const total = await page.locator(".ad-total strong").innerText();
  await expectAccessible(page, "score sheet");
  await adminPicture(page, "score");
  // What was typed is on the server: a reload shows it.
  await page.reload();
  await expect(page.locator(".ad-total strong")).toHaveText(total);
  await page.getByRole("button", { name: "提交评分" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交评分" }).click();
  await expect(tag(page)).toHaveText("已提交");
  await signOut(page);

  await signInAs(page, runner);
  await page.getByRole("link", { name: reviewTitle }).first().click();
  await expect(page.getByRole("table", { name: "排名" })).toContainText(`${Number(total).toFixed(2)}`);
});

test("the province decides under the quota, recommends further and publishes; everybody reads the result", async ({ page, serverUrl }) => {
  if (!review) throw new Error("the notice has no review");
  const runner = logins(definition.roles[review.assignedBy]?.level ?? "")[0] ?? "";
  await scoreAll(serverUrl, definition, review, logins(definition.roles[review.by]?.level ?? ""));
  const selected = actions.find((action) => action.id === review.select.selected);

  await signInAs(page, runner);
  await page.getByRole("link", { name: review.title["zh-CN"] }).first().click();
  const ranking = page.getByRole("table", { name: "排名" });
  await expect(ranking.locator("tbody tr").first()).toContainText("名额");
  await expectAccessible(page, "ranking");
  await adminPicture(page, "ranking");
  await page.getByRole("button", { name: "拟定入选名单" }).click();
  const preparing = page.getByRole("dialog", { name: "拟定入选名单？" });
  await expectAccessible(page, "preparing");
  await preparing.getByRole("button", { name: "拟定入选名单" }).click();
  await expect(page.getByText("名单已拟定，尚未生效")).toBeVisible();
  await page.getByRole("button", { name: "名单生效" }).click();
  const releasing = page.getByRole("dialog", { name: "入选名单生效？" });
  await expect(releasing).toContainText("不能撤回");
  await expectAccessible(page, "releasing");
  await releasing.getByRole("button", { name: "确认生效" }).click();
  await expect(ranking.locator("tbody tr").first()).toContainText(stateTitle(selected?.to));

  // What can be done to one that was selected, to the end of the workflow.
  await openFirst(page, base, selected?.to ?? "");
  for (let state = selected?.to; state !== undefined;) {
    const next = actions.find((action) => action.by === review.assignedBy && action.from.includes(state ?? "") && states[action.to]?.tone === "success");
    if (!next) break;
    const drawer = await openAction(page, next.title["zh-CN"]);
    if (next.form) await fillPlainly(drawer.locator(".sb-form"), "示范带动作用突出，建议择优推荐。");
    await drawer.getByRole("button", { name: /^确认/ }).click();
    await expect(tag(page)).toHaveText(stateTitle(next.to));
    state = next.to;
  }

  await page.getByRole("link", { name: "结果公布" }).click();
  await expectAccessible(page, "result preview");
  await page.getByRole("button", { name: "发布结果" }).click();
  await page.getByRole("dialog", { name: "发布结果？" }).getByRole("button", { name: "发布结果" }).click();
  await page.getByRole("link", { name: "查看公开页面" }).click();
  await expect(page.locator("h1")).toContainText(definition.publication.title["zh-CN"]);
  await expect(page.locator("tbody tr").first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/1[3-9]\d{9}/);
  await expectAccessible(page, "public result");
  await adminPicture(page, "public-result");
});
