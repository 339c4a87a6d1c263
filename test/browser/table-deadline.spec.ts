import { routes, type SummaryTable } from "@shenbao/contract";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import type { Page } from "@playwright/test";
import { testClient, type TestClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { signInAs } from "./admin-work.ts";
import { carryRow } from "./carry-row.ts";
import { look } from "./look.ts";
import { expect, setClock, test } from "./own-server.ts";
import { expectAccessible } from "./portal-axe.ts";
import { pdfFile } from "./portal-files.ts";
import { slowUploads } from "./slow-network.ts";

const { base, definition, notice, logins } = adminDemo();
const shape = Object.values(definition.tables)[0];
const makers = logins(definition.roles[shape?.by ?? ""]?.level ?? "");
const headOf = (table: string) => definition.tables[table]?.columns.find((column) => column.kind === "text")?.title["zh-CN"] ?? "";

test.use({ story: "deadlines and notices" });

interface OwnTable {
  login: string;
  client: TestClient;
  table: string;
  rows: number;
}

/** A table with so many rows that its own organisation has not handed in. */
async function openTable(url: string, rows: number): Promise<OwnTable> {
  for (const login of makers) {
    const client = testClient(url);
    const { account } = await client.signIn(login, demoPassword);
    const { rows: tables } = await client.call(routes.listTables, { params: { noticeId: notice } });
    const found = tables.find((one) => one.organisation.code === account?.organisation.code && !one.handedIn && one.rows >= rows);
    if (found) return { login, client, table: found.table, rows: found.rows };
  }
  throw new Error(`No table of the demonstration has ${rows} rows and is open`);
}
const stored = ({ client, table }: OwnTable): Promise<SummaryTable> => client.call(routes.getTable, { params: { noticeId: notice, table } });

const rowsOf = (page: Page) => page.locator(".ad-sheet-table tbody tr");
const namesOf = (page: Page, table: string) => page.locator(`.ad-sheet-table tbody td[data-label="${headOf(table)}"]`).allInnerTexts();

async function visit(page: Page, own: OwnTable): Promise<void> {
  await signInAs(page, own.login);
  await page.goto(`${base}/tables/${own.table}`);
  await expect(rowsOf(page)).toHaveCount(own.rows);
}

test("rows are ordered by dragging and by the keyboard, and stay so", async ({ page, serverUrl }) => {
  const own = await openTable(serverUrl, 3);
  await visit(page, own);
  const [first = "", second = "", third = ""] = await namesOf(page, own.table);
  const reordered = (...wanted: string[]) => expect.poll(async () => (await namesOf(page, own.table)).slice(0, 3)).toEqual(wanted);
  const saved = () => page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/tables/") && response.ok());

  const from = await rowsOf(page).nth(0).locator(".ad-handle").boundingBox();
  const to = await rowsOf(page).nth(2).locator(".ad-handle").boundingBox();
  if (!from || !to) throw new Error("The rows have no handles");
  const heard = page.locator("[id^=DndLiveRegion]");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 - 20, { steps: 8 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 + 4, { steps: 4 });
  await expect(heard).toHaveText(/移到第 3 位/);
  await Promise.all([saved(), page.mouse.up()]);
  await reordered(second, third, first);
  await page.reload();
  await reordered(second, third, first);

  // The keyboard alone: the last row to the top; Escape leaves all as it was.
  await carryRow(page, 2, 1, "Escape");
  await reordered(second, third, first);
  await Promise.all([saved(), carryRow(page, 2, 0, "Space")]);
  await reordered(first, second, third);
  await page.reload();
  await reordered(first, second, third);
  await expectAccessible(page, "ordered table");
  await look(page, "table-ordered");
});

test("who orders faster than the network is followed: the last order counts", async ({ page, serverUrl }) => {
  const own = await openTable(serverUrl, 3);
  await visit(page, own);
  const [first = "", second = "", third = ""] = await namesOf(page, own.table);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  await page.route(`**/tables/${own.table}/order`, async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  const down = (row: number) => rowsOf(page).nth(row).getByRole("button", { name: /下移/ }).click();
  await down(0);
  await expect.poll(() => asked).toBe(1);
  await down(1);
  await expect.poll(() => namesOf(page, own.table)).toEqual([second, third, first]);
  release();
  const order = async () => (await stored(own)).rows.map((row) => Object.values(row.cells));
  await expect.poll(async () => (await order()).map((cells) => [first, second, third].find((name) => cells.includes(name)))).toEqual([second, third, first]);
  await expect(page.locator("main").getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect.poll(() => namesOf(page, own.table)).toEqual([second, third, first]);
});

test("the stamped scan goes up with its progress; what breaks off or is refused spoils nothing", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of (413|422)/);
  const own = await openTable(serverUrl, 3);
  await visit(page, own);
  const chooser = page.locator(".ad-upload input[type=file]");
  const card = page.locator(".ad-upload");
  const big = (bytes: number) => ({ name: "扫描件.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(bytes, "%PDF-1.4\n") });
  await chooser.setInputFiles({ name: "汇总表.pdf", mimeType: "application/pdf", buffer: Buffer.from("这不是 PDF") });
  await expect(card.getByRole("alert")).toContainText("汇总表.pdf");
  await look(page, "scan-wrong-type");
  await chooser.setInputFiles(big(21 * 1024 * 1024));
  await expect(card.getByRole("alert")).toContainText("20 MB");
  await expect(page.getByRole("button", { name: "上传盖章扫描件（PDF、JPG 或 PNG）" })).toBeVisible();
  await look(page, "scan-too-large");

  const fast = await slowUploads(page, 400_000);
  await chooser.setInputFiles(big(6 * 1024 * 1024));
  const progress = card.getByRole("progressbar");
  await expect(card).toContainText(/已上传 [1-9]\d?%/);
  expect(Number(await progress.getAttribute("value"))).toBeLessThan(1);
  await look(page, "scan-progress");
  // Somebody thinks better of it.
  await card.getByRole("button", { name: "取消上传" }).click();
  await expect(progress).toHaveCount(0);
  await expect(card.getByRole("alert")).toHaveCount(0);
  await fast();
  expect((await stored(own)).scan).toBeNull();

  const scan = pdfFile("汇总表（盖章）.pdf");
  await chooser.setInputFiles({ name: scan.name, mimeType: scan.type, buffer: Buffer.from(await scan.arrayBuffer()) });
  await expect(card.getByRole("link", { name: scan.name })).toBeVisible();
  expect((await stored(own)).scan?.name).toBe(scan.name);
});

test("before it is handed in the page says what cannot be undone", async ({ page, serverUrl }) => {
  const own = await openTable(serverUrl, 1);
  const tracks = definition.tables[own.table]?.tracks?.map((id) => definition.tracks.find((track) => track.id === id)?.title["zh-CN"] ?? id) ?? [];
  await own.client.call(routes.uploadTableScan, { params: { noticeId: notice, table: own.table }, file: pdfFile("盖章.pdf"), key: crypto.randomUUID() });
  await visit(page, own);
  await page.getByRole("button", { name: "报送汇总表" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("不能撤回");
  await expect(dialog).toContainText("不能再推荐");
  for (const track of tracks) await expect(dialog).toContainText(track);
  await expectAccessible(page, "before handing in");
  await look(page, "hand-in-ask");
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toHaveCount(0);
  expect((await stored(own)).handedIn).toBeNull();
});

test("after it was handed in, an application that still waits tells why it can no longer be recommended", async ({ page, serverUrl }) => {
  const recommend = definition.workflow.actions.find((action) => action.to === shape?.states[0] && action.by === shape?.by && action.form);
  for (const login of makers) {
    const client = testClient(serverUrl);
    const { account } = await client.signIn(login, demoPassword);
    const filter = JSON.stringify({ in: [{ var: "$application.state" }, recommend?.from ?? []] });
    const { rows: waiting } = await client.call(routes.listApplications, { query: { noticeId: notice, filter } });
    const { rows: tables } = await client.call(routes.listTables, { params: { noticeId: notice } });
    const own = tables.filter((one) => one.organisation.code === account?.organisation.code && one.rows > 0);
    const piece = waiting.find((row) => own.some(({ table }) => definition.tables[table]?.tracks?.includes(row.track)));
    const table = own.find((one) => definition.tables[one.table]?.tracks?.includes(piece?.track ?? ""));
    // One table stays open for the journeys beside this one.
    if (!piece || !table || table.rows >= 3) continue;
    const params = { noticeId: notice, table: table.table };
    if (!table.handedIn) {
      const { revision } = await client.call(routes.uploadTableScan, { params, file: pdfFile("盖章.pdf"), key: crypto.randomUUID() });
      await client.call(routes.handInTable, { params, body: {}, revision, key: crypto.randomUUID() });
    }
    await signInAs(page, login);
    await page.goto(`${base}/applications/${piece.id}`);
    const bar = page.locator(".ad-action-bar");
    await expect(bar.getByRole("button", { name: recommend?.title["zh-CN"] ?? "", exact: true })).toHaveCount(0);
    await bar.locator("summary").click();
    await expect(bar.locator(".ad-impossible")).toContainText("汇总表已报送，不能再增加项目");
    await look(page, "recommend-too-late");
    return;
  }
  throw new Error("The demonstration has nothing that waits beside a table");
});

test("who comes too late reads it beforehand, is refused by the server, and loses nothing", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 409/);
  const own = await openTable(serverUrl, 1);
  const scan = pdfFile("汇总表（盖章）.pdf");
  await own.client.call(routes.uploadTableScan, { params: { noticeId: notice, table: own.table }, file: scan, key: crypto.randomUUID() });
  const before = await stored(own);
  const until = Date.parse(before.until);
  await setClock(serverUrl, until - 9.5 * 60_000);
  await visit(page, own);
  const card = page.locator(".sb-card", { has: page.getByRole("button", { name: "报送汇总表" }) });
  await expect(card).toContainText("9 分");
  await expect(card).toContainText("23:59");
  await look(page, "table-last-minutes");
  await page.getByRole("button", { name: "报送汇总表" }).click();
  await expect(page.getByRole("dialog")).toContainText("23:59");

  // The question stays open over the deadline.
  await setClock(serverUrl, until + 60_000);
  await page.getByRole("dialog").getByRole("button", { name: "确认报送" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "已过截止时间" })).toBeVisible();
  await expect(page.getByText("已过报送截止时间")).toBeVisible();
  await expect(page.getByRole("button", { name: "报送汇总表" })).toHaveCount(0);
  await look(page, "table-late");
  await page.reload();
  await expect(page.getByText("已过报送截止时间")).toBeVisible();
  await expect(page.getByRole("link", { name: scan.name })).toBeVisible();
  await expect(page.getByText("本表没有报送的项目")).toBeVisible();
  await expectAccessible(page, "late table");
  await look(page, "table-late-again");

  // What it would have handed in is all there, with its story.
  const after = await stored(own);
  expect(after.handedIn).toBeNull();
  expect(after.scan?.id).toBe(before.scan?.id ?? after.scan?.id);
  for (const row of before.rows) {
    const state = async () => (await own.client.call(routes.getApplication, { params: { id: row.applicationId } })).state;
    await expect.poll(state).not.toBe(shape?.states[0]);
    const application = await own.client.call(routes.getApplication, { params: { id: row.applicationId } });
    expect(application.opinions.length).toBeGreaterThan(0);
    expect(Object.keys(application.evidence).length).toBeGreaterThan(0);
  }
  await page.goto(`${base}/applications/${before.rows[0]?.applicationId}`);
  await expect(page.locator(".sb-form").first()).toBeVisible();
  await look(page, "application-late");
});
