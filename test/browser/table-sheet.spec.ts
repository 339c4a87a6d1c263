import { readFile } from "node:fs/promises";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { routes } from "@shenbao/contract";
import { deadlineAt } from "@shenbao/engine";
import ExcelJS from "exceljs";
import { testClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, leave, signInAs } from "./admin-work.ts";
import { look } from "./look.ts";
import { expect, setClock, test } from "./own-server.ts";
import { beginDraft, registerApplicant, signIn } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { demoNotice } from "./portal-notice.ts";

const { base, definition, notice, administrator, logins } = adminDemo();
const [firstTable] = Object.values(definition.tables);
const openUntil = definition.workflow.actions.find(({ from, until }) => from.includes(definition.workflow.initial) && until !== undefined)?.until ?? "";
const makers = logins(definition.roles[firstTable?.by ?? ""]?.level ?? "");

test.use({ story: "a table filled in outside, and a deadline put off" });

/** A table that its own organisation has not handed in, with at least two rows. */
async function openTable(url: string) {
  for (const login of makers) {
    const client = testClient(url);
    const { account } = await client.signIn(login, demoPassword);
    const { rows } = await client.call(routes.listTables, { params: { noticeId: notice } });
    const found = rows.find((one) => one.organisation.code === account?.organisation.code && !one.handedIn && one.rows >= 2);
    if (found) return { login, client, table: found.table, organisation: found.organisation };
  }
  throw new Error("No table of the demonstration is open with two rows");
}

test("open cells are filled in in their place and in Excel; the file comes back with a preview, and closed columns are refused by name", async ({ page, serverUrl }) => {
  const own = await openTable(serverUrl);
  const shape = definition.tables[own.table];
  const at = (part: string) => shape?.columns.findIndex(({ value }) => JSON.stringify(value).includes(part)) ?? -1;
  const [reason, closed] = [at("$opinion."), at("$applicant.name")];
  const title = (index: number) => shape?.columns[index]?.title["zh-CN"] ?? "";
  await signInAs(page, own.login);
  await page.goto(`${base}/tables/${own.table}`);
  const cell = (row: number) =>
    page
      .locator(".ad-sheet-table tbody tr")
      .nth(row)
      .locator(`td[data-label="${title(reason)}"]`);
  await cell(0).locator(".ad-cell-open").click();
  await cell(0).getByRole("textbox").fill("页面上写的推荐理由。");
  await look(page, "table-cell");
  await cell(0).getByRole("button", { name: "保存" }).click();
  await expect(cell(0).locator(".ad-cell-open")).toHaveText("页面上写的推荐理由。");
  await expectAccessible(page, "table with open cells");

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载 Excel" }).first().click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await download.path())) as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  let header = 0;
  sheet?.eachRow((row, number) => {
    if (row.getCell(1).value === title(0)) header = number;
  });
  const changed = sheet?.getRow(header + 2);
  if (!changed) throw new Error("the sheet has no rows");
  changed.getCell(reason + 1).value = "Excel 里写的推荐理由。";
  changed.getCell(closed + 1).value = "改了申报单位";
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  await page.getByLabel("上传填好的 Excel").setInputFiles({ name: "汇总表.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
  const dialog = page.getByRole("dialog", { name: "上传预览：汇总表.xlsx" });
  await expect(dialog).toContainText("将写入 1 处修改，1 处不采用，0 处有冲突");
  await expect(dialog.getByRole("region", { name: "不采用" })).toContainText(title(closed));
  await expect(dialog.getByRole("region", { name: "不采用" })).toContainText("改了申报单位");
  await expect(dialog.getByRole("region", { name: "将写入" })).toContainText("Excel 里写的推荐理由。");
  await expectAccessible(page, "preview of a sheet");
  await look(page, "table-preview");
  await adminPicture(page, "table-preview");
  await dialog.getByRole("button", { name: "确认写入 1 处" }).click();
  await expect(cell(1).locator(".ad-cell-open")).toHaveText("Excel 里写的推荐理由。");
  await expect(page.locator(".ad-sheet-table")).not.toContainText("改了申报单位");
  await look(page, "table-filled");
  await page.emulateMedia({ media: "print" });
  if (process.env["LOOK"]) await page.pdf({ path: `${process.env["LOOK"]}/table.pdf`, preferCSSPageSize: true });
  await expect(page.locator(".ad-sheet-organisation")).toBeVisible();
  await expect(page.locator(".ad-sheet-foot .ad-sheet-code")).toContainText("核对码");
  await page.emulateMedia({ media: "screen" });
});

test("late is late, until an administrator puts the deadline off for this one organisation; it can be taken back", async ({ page, serverUrl }) => {
  const own = await openTable(serverUrl);
  const until = firstTable?.handIn.until ?? "";
  const after = deadlineAt(definition, until) + 3_600_000;
  await setClock(serverUrl, after);
  await signInAs(page, own.login);
  await page.goto(`${base}/tables/${own.table}`);
  await expect(page.locator("h1")).toContainText("逾期未报送");
  await leave(page);

  await signInAs(page, administrator);
  await page.getByRole("link", { name: "延期" }).click();
  await page.getByLabel("通知", { exact: true }).selectOption(notice);
  await page.getByRole("button", { name: "批准延期" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("单位", { exact: true }).selectOption(own.organisation.code);
  const local = new Date(after + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);
  await dialog.getByLabel("延期至").fill(local);
  await dialog.getByLabel("原因").fill("辖区停电，无法按时报送");
  await expectAccessible(page, "granting a waiver");
  await look(page, "waiver-grant");
  await dialog.getByRole("button", { name: "批准延期" }).click();
  await expect(dialog).toContainText("只对这一个单位有效");
  await dialog.getByRole("button", { name: "确认批准" }).click();
  await expect(page.getByText(/已批准；恢复了 [1-9]\d* 个项目/)).toBeVisible();
  await expectAccessible(page, "waivers");
  await look(page, "waivers");
  await adminPicture(page, "waivers");
  await leave(page);

  await signInAs(page, own.login);
  await page.goto(`${base}/tables/${own.table}`);
  await expect(page.getByText(/经批准延期至/).first()).toBeVisible();
  await expect(page.getByText(/辖区停电，无法按时报送/).first()).toBeVisible();
  await expect(page.locator(".ad-sheet-table tbody tr").nth(1)).toBeVisible();
  await look(page, "table-waiver");
  await leave(page);

  await signInAs(page, administrator);
  await page.goto(`/admin/waivers?notice=${notice}`);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("dialog").getByLabel("原因").fill("已改由线下办理");
  await page.getByRole("dialog").getByRole("button", { name: "确认撤销" }).click();
  await expect(page.locator(".ad-table-box[aria-label=记录]")).toContainText("撤销延期");
  await look(page, "waiver-revoked");
  await page.goto("/admin/digest");
  await expect(page.locator(".ad-rows li").first()).toBeVisible();
  await expectAccessible(page, "digest");
  await look(page, "digest");
});

test("an applicant's deadline that was put off is shown to it alone, with its countdown and its reason", async ({ page, serverUrl }) => {
  const closing = deadlineAt(definition, openUntil);
  await setClock(serverUrl, closing - 3_600_000);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, demoNotice());
  await setClock(serverUrl, closing + 3_600_000);
  const admin = testClient(serverUrl);
  await admin.signIn(administrator, demoPassword);
  const { account } = await applicant.client.session();
  await admin.call(routes.grantWaiver, {
    params: { noticeId: notice, deadline: openUntil, organisation: account?.organisation.code ?? "" },
    revision: 0,
    body: { until: new Date(closing + 2 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16), reason: "园区停电两天" },
  });
  const told = page.getByText(/贵单位的“.*”已延至 .*理由：园区停电两天/);
  await page.goto("/");
  await expect(page.getByText(definition.title["zh-CN"])).toBeVisible();
  await expect(told).toBeHidden();
  await page.goto(`/notices/${notice}`);
  await expect(page.getByRole("heading", { name: definition.title["zh-CN"] })).toBeVisible();
  await expect(told).toBeHidden();

  await signIn(page, applicant, "/");
  await expect(told).toBeVisible();
  await expect(page.locator(".p-notice .p-countdown").first()).toBeVisible();
  await expectAccessible(page, "home with a waiver");
  await look(page, "waiver-home");
  for (const [path, name] of [
    [`/notices/${notice}`, "waiver-notice"],
    ["/applications", "waiver-applications"],
    [`/applications/${draft.id}`, "waiver-application"],
    [`/applications/${draft.id}/edit`, "waiver-filling"],
  ] as const) {
    await page.goto(path);
    await expect(told.first()).toBeVisible();
    await look(page, name);
  }
  await expectAccessible(page, "filling in under a waiver");
});
