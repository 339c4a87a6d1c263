import { routes } from "@shenbao/contract";
import ExcelJS from "exceljs";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { City } from "../scenario/city.ts";
import { Expert, sheetOf } from "../scenario/expert.ts";
import { testClient, type TestClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, leave, signInAs } from "./admin-work.ts";
import { look } from "./look.ts";
import { expect, test } from "./own-server.ts";
import { expectAccessible } from "./portal-axe.ts";

const { definition, notice, logins } = adminDemo();
const [reviewId = "", review] = Object.entries(definition.reviews)[0] ?? [];
const level = (role: string | undefined) => definition.roles[role ?? ""]?.level ?? "";
const runner = logins(level(review?.assignedBy))[0] ?? "";
const experts = logins(level(review?.by));
const title = review?.title["zh-CN"] ?? "";

test.use({ story: "assigning, reminding, taking out" });
test.describe.configure({ mode: "serial" });

async function clientOf(url: string, login: string): Promise<TestClient> {
  const client = testClient(url);
  await client.signIn(login, demoPassword);
  return client;
}

test("an expert states an interest before the round, and the plan respects it", async ({ page, serverUrl }) => {
  test.setTimeout(240_000);
  const city = new City(await clientOf(serverUrl, "city"), definition);
  for (const state of ["with-city", "compliant"]) {
    const { rows } = await city.client.call(routes.listApplications, {
      query: { noticeId: notice, limit: 200, filter: JSON.stringify({ "==": [{ var: "$application.state" }, state] }) },
    });
    for (const { id, track, name } of rows) await (state === "with-city" ? city.pass({ id, track, name: name ?? "" }) : city.forward({ id, track, name: name ?? "" }));
  }
  const { rows } = await city.client.call(routes.listApplications, {
    query: { noticeId: notice, limit: 200, filter: JSON.stringify({ "==": [{ var: "$application.state" }, "compliant"] }) },
  });
  for (const { id, track, name } of rows) await city.forward({ id, track, name: name ?? "" });
  const client = await clientOf(serverUrl, runner);
  const params = { noticeId: notice, review: reviewId };
  const planned = await client.call(routes.assignExperts, { params, body: { dry: true }, key: crypto.randomUUID() });
  const first = planned.applications.find(({ present }) => present.length === 0);
  if (!first) throw new Error("nothing waits for experts");

  await signInAs(page, experts[0] ?? "");
  await page.goto("/admin/assignments");
  await page.getByLabel("对象").selectOption({ label: "项目" });
  await page.getByLabel("项目编号").fill(first.number);
  await page.getByRole("textbox", { name: "关系" }).fill("曾指导该项目");
  await expectAccessible(page, "stating an interest");
  await page.getByRole("button", { name: "声明", exact: true }).click();
  await expect(page.locator(".ad-table tbody tr").filter({ hasText: "曾指导该项目" })).toContainText(first.number);
  await look(page, "interests");
  await leave(page);

  await signInAs(page, runner);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("button", { name: "分配专家" }).click();
  const drawer = page.getByRole("dialog", { name: "分配专家" });
  await expect(drawer.getByText("本人声明：曾指导该项目")).toBeVisible();
  await expectAccessible(page, "the plan");
  await look(page, "plan");
  await adminPicture(page, "plan");

  // One expert is put in another's place: nothing else changes, and the effect is shown.
  const choice = drawer.getByRole("combobox").first();
  const before = await drawer.getByRole("combobox").evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  const other = await choice.locator("option").nth(1).getAttribute("value");
  await choice.selectOption(other);
  await expect(drawer.getByText("已手工调整 1 处")).toBeVisible();
  await expect(drawer.getByText("手工", { exact: true })).toBeVisible();
  await expect(drawer.getByText(/自动方案 \d+/).first()).toBeVisible();
  const after = await drawer.getByRole("combobox").evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  expect([...after].sort()).toEqual([...before.slice(1), other ?? ""].sort());
  await look(page, "plan-by-hand");
  await drawer.getByRole("button", { name: "确认分配" }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("heading", { name: "评分进度" })).toBeVisible();
});

test("who is late is reminded, after a look at whom", async ({ page, serverUrl }) => {
  await signInAs(page, runner);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("button", { name: "提醒未完成的专家" }).click();
  const dialog = page.getByRole("dialog", { name: "提醒以下专家？" });
  await expect(dialog.getByRole("listitem")).not.toHaveCount(0);
  await expectAccessible(page, "reminding");
  await look(page, "remind");
  await dialog.getByRole("button", { name: "提醒", exact: true }).click();
  await expect(page.getByText(/已提醒 \d+ 位专家/)).toBeVisible();
  await look(page, "progress");
  await adminPicture(page, "progress");
  await leave(page);
  const waiting = await new Expert(await clientOf(serverUrl, experts[1] ?? ""), "").waiting();
  expect(waiting.length).toBeGreaterThan(0);
  await signInAs(page, experts[1] ?? "");
  await page.goto("/admin/assignments");
  await expect(page.getByText(`您有 ${waiting.length} 份评审待完成`)).toBeVisible();
  await expect(page.getByText(/组织单位于 .* 提醒您/)).toBeVisible();
  await look(page, "reminded");
});

test("an expert scores offline: the workbook comes back with a preview, and is saved when confirmed", async ({ page, serverUrl }) => {
  const mine = new Expert(await clientOf(serverUrl, experts[1] ?? ""), "");
  const waiting = (await mine.waiting()).length;
  await signInAs(page, experts[1] ?? "");
  await page.goto("/admin/assignments");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: /^下载.*评分表$/ }).click();
  const file = await (await started).path();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.worksheets[0];
  let header = 0;
  sheet?.eachRow((row, number) => {
    if (row.getCell(1).value === "编号") header = number;
  });
  // The first open cells of two rows: one that can be, one that is far too much.
  sheet?.getRow(header + 1).eachCell({ includeEmpty: true }, (cell) => {
    if (["decimal", "whole"].includes(cell.dataValidation?.type)) cell.value = 8;
  });
  sheet?.getRow(header + 2).eachCell({ includeEmpty: true }, (cell) => {
    if (["decimal", "whole"].includes(cell.dataValidation?.type)) cell.value = 99_999;
  });
  const filled = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
  await page.getByLabel(/^上传填好的/).setInputFiles({ name: "离线评分.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: filled });
  const dialog = page.getByRole("dialog", { name: "上传预览：离线评分.xlsx" });
  await expect(dialog.getByText("有问题，不写入")).toHaveCount(1);
  await expectAccessible(page, "the preview of a workbook");
  await look(page, "offline-preview");
  await dialog.getByRole("button", { name: /^保存 \d+ 份$/ }).click();
  await expect(page.getByText(/已保存 \d+ 份/)).toBeVisible();
  await expect(page.locator(".ad-table tbody tr").filter({ hasText: "评分中" }).first()).toBeVisible();
  // What was wrong was left as it was, and nothing was handed in.
  expect(await mine.waiting()).toHaveLength(waiting);
});

test("an expert in conflict after scoring is taken out with the effect shown first", async ({ page, serverUrl }) => {
  test.setTimeout(240_000);
  let turn = 0;
  for (const login of experts) {
    const expert = new Expert(await clientOf(serverUrl, login), "");
    for (const assignment of await expert.waiting()) await expert.score(assignment, sheetOf(95 - ((turn++ * 7) % 40)));
  }
  await signInAs(page, experts[1] ?? "");
  await page.goto("/admin/assignments");
  await expect(page.getByRole("heading", { name: "我的评分对照" })).toBeVisible();
  await look(page, "own-scores");
  const link = page.locator(".ad-table tbody tr").first().getByRole("link");
  const name = (await link.innerText()).trim();
  await link.click();
  await page.getByRole("button", { name: "申请回避" }).click();
  const ask = page.getByRole("dialog", { name: "申请回避" });
  await expect(ask.getByText("您已提交评分")).toBeVisible();
  await ask.getByLabel("回避理由").fill("新任该单位独立董事。");
  await ask.getByRole("button", { name: "确认回避" }).click();
  await expect(page.getByText("已声明回避，待组织单位处理")).toBeVisible();
  await leave(page);

  await signInAs(page, runner);
  await page.getByRole("link", { name: title }).first().click();
  const note = page.locator(".sb-banner").filter({ hasText: "新任该单位独立董事" });
  await expect(note).toContainText(name);
  await look(page, "stated");
  await note.getByRole("button", { name: "移出专家" }).click();
  const drawer = page.getByRole("dialog", { name: "移出专家" });
  await expect(drawer.getByText("需要重新分配专家：")).toBeVisible();
  await expect(drawer.getByRole("button", { name: "移出" })).toBeDisabled();
  await drawer.getByLabel("移出理由").fill("任职回避。");
  await expectAccessible(page, "taking out");
  await look(page, "take-out");
  await drawer.getByRole("button", { name: "移出" }).click();
  await expect(drawer).toBeHidden();
  await expect(note).toHaveCount(0);
  const row = page.getByRole("region", { name: "排名" }).locator("tbody tr").filter({ hasText: name });
  await expect(row).toContainText("不计入");
  await expect(row).toContainText("评分未齐");
  await page.getByText("办理记录").click();
  await expect(page.getByText("理由：任职回避。")).toBeVisible();
  await look(page, "taken-out");
});
