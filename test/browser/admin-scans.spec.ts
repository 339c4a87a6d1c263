import { routes, type ScanView } from "@shenbao/contract";
import type { Locator, Page } from "@playwright/test";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, signInAs } from "./admin-work.ts";
import { clientOf } from "./forward-all.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";

const { base, notice, definition, logins } = adminDemo();
const level = (role: string | undefined) => definition.roles[role ?? ""]?.level ?? "";
const maker = logins(level(Object.values(definition.tables)[0]?.by))[0] ?? "";
const desk = (page: Page) => page.locator(".ad-evidence");

/** The applications whose scans stand so, as somebody sees them, with what is said of each. */
async function scansOf(url: string, login: string, standing: ScanView["standing"]): Promise<{ id: string; scan: ScanView }[]> {
  const client = await clientOf(url, login);
  const filter = JSON.stringify({ "==": [{ var: "$application.scan" }, standing] });
  const { rows } = await client.call(routes.listApplications, { query: { noticeId: notice, filter } });
  const scans = await Promise.all(rows.map(async ({ id }) => (await client.call(routes.listScans, { params: { id } })).rows.map((scan) => ({ id, scan }))));
  return scans.flat();
}

async function openScan(page: Page, id: string, evidence: string): Promise<Locator> {
  await page.goto(`${base}/applications/${id}`);
  const item = desk(page).locator(`[data-field="evidence:${evidence}"]`);
  await item.locator(".ad-file").first().click();
  await expect(page.locator(".ad-viewer-page").first()).toBeVisible();
  return item.locator(".sb-scan");
}

test("a reviewer reads beside the scan what it proves, and goes to the page in question", async ({ page, serverUrl }) => {
  const refuted = await scansOf(serverUrl, maker, "refuted");
  const old = refuted.find(({ scan }) => scan.changed.length > 0);
  const short = refuted.find(({ scan }) => scan.details.some((line) => line.startsWith("缺第")));
  if (!old || !short) throw new Error("the demonstration has no scan of an older version, or none with a page missing");
  await signInAs(page, maker);

  // The paper of an older version says what was changed since, and every page which version it is.
  let proof = await openScan(page, old.id, old.scan.evidence);
  await expect(proof).toContainText(/全部\d+页均为第1版，不是最近提交的第2版/);
  await expect(proof).toContainText(/第1版以后改动了：/);
  await expect(proof.getByRole("listitem")).toHaveCount(old.scan.pages.length);
  await proof.getByRole("button", { name: /第3页/ }).click();
  await expect(page.getByLabel("页码")).toHaveValue("3");
  await expectAccessible(page, "refuted scan");
  await page.setViewportSize({ width: 1440, height: 1100 });
  await page.locator(".ad-desk").evaluate((desk) => window.scrollTo(0, desk.getBoundingClientRect().top + window.scrollY - 170));
  await page.locator(".ad-evidence-list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await proof.getByRole("button", { name: /第1页/ }).click();
  await expect(page.getByLabel("页码")).toHaveValue("1");
  await adminPicture(page, "scan", 1440, 1100);
  await look(page, "scan-refuted");

  proof = await openScan(page, short.id, short.scan.evidence);
  await expect(proof).toContainText(/缺第\d页（共\d+页）/);
});

test("a scan that agrees is told in one line, one that is none says what to do next", async ({ page, serverUrl }) => {
  const [proven] = await scansOf(serverUrl, "city", "proven");
  const [unclear] = await scansOf(serverUrl, "city", "unclear");
  if (!proven || !unclear) throw new Error("the demonstration has no proven scan, or none that is unclear");
  await signInAs(page, "city");
  await expect(await openScan(page, proven.id, proven.scan.evidence)).toContainText(/全部\d+页均为第1版，与提交内容一致/);
  await look(page, "scan-proven");
  await expect(await openScan(page, unclear.id, unclear.scan.evidence)).toContainText(unclear.scan.headline);
});
