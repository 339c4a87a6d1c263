import { readFileSync } from "node:fs";
import { routes, type OutboxMessage } from "@shenbao/contract";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { mailServer, type MailServer } from "../mail/mail-server.ts";
import { startDemonstration } from "../harness/demonstration.ts";
import { testClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, leave, signInAs } from "./admin-work.ts";
import { look } from "./look.ts";
import { beginDraft, registerApplicant, signIn, submitDraft } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { demoNotice } from "./portal-notice.ts";
import { expect, test as base } from "./portal-test.ts";

const { base: noticePages, notice, definition, logins } = adminDemo();
const keeper = logins(definition.roles[Object.keys(definition.roles).find((role) => definition.roles[role]?.level === "city") ?? ""]?.level ?? "")[0] ?? "";

/** A demonstration that mails to a server of this test. */
const test = base.extend<object, { mails: MailServer; serverUrl: string }>({
  mails: [
    async ({}, use) => {
      const server = await mailServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  serverUrl: [
    async ({ mails }, use) => {
      const server = await startDemonstration({ env: { SMTP_URL: mails.url, MAIL_FROM: "noreply@example.org" } });
      await use(server.url);
      await server.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

/** A held message to an applicant, as the keeper of the outbox sees it. */
async function heldMessage(url: string): Promise<OutboxMessage> {
  const client = testClient(url);
  await client.signIn(keeper, demoPassword);
  const { rows } = await client.call(routes.listMessages, { params: { noticeId: notice }, query: { state: "held", limit: 200 } });
  const found = rows.find(({ recipient }) => definition.roles[recipient.role]?.sees.scope === "own" && recipient.email !== null);
  if (!found) throw new Error("The demonstration holds no message to an applicant");
  return found;
}

test("a receipt leaves at once: in the inbox of the applicant, on its application's page, and as a mail", async ({ page, serverUrl, mails }) => {
  const applicant = await registerApplicant(serverUrl);
  const demo = demoNotice();
  const draft = await beginDraft(applicant, demo);
  const { number } = await submitDraft(applicant, demo, draft.id);
  const to = applicant.registration.account.email;
  await expect.poll(() => mails.mails.filter(({ rcpt }) => rcpt.includes(to)).length, { timeout: 20_000 }).toBe(1);
  const mail = mails.mails.find(({ rcpt }) => rcpt.includes(to));
  expect(mail?.text).toContain(number);

  await signIn(page, applicant, "/messages");
  await expect(page.locator(".p-nav .sb-unread")).toHaveText("1");
  await expectAccessible(page, "messages");
  await look(page, "portal-messages");
  await page.locator(".sb-letters summary").click();
  await expect(page.locator(".sb-letter-text")).toContainText(number);
  await expect(page.locator(".p-nav .sb-unread")).toHaveCount(0);
  await page.locator(".sb-letters a").click();
  await page.waitForURL(`**/applications/${draft.id}`);
  await expect(page.locator(".sb-letters summary")).toBeVisible();
  await look(page, "portal-application-messages");
});

test("what is held is read, edited and released; then it arrives, and not before", async ({ page, serverUrl, mails }) => {
  const held = await heldMessage(serverUrl);
  const to = held.recipient.email ?? "";
  expect(mails.mails.filter(({ rcpt, subject }) => rcpt.includes(to) && subject === held.subject["zh-CN"])).toEqual([]);
  await signInAs(page, keeper);
  await page.goto(`${noticePages}/outbox?state=held&template=${held.template}`);
  await page.getByRole("button", { name: held.subject["zh-CN"], exact: true }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.locator(".ad-letter")).toContainText(held.subject["zh-CN"]);
  await expectAccessible(page, "a held message");
  await look(page, "outbox-message");
  await drawer.getByRole("button", { name: "修改" }).click();
  await drawer.getByLabel("主题").first().fill("改过的主题");
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(drawer.locator(".ad-letter")).toContainText("改过的主题");
  await drawer.getByRole("button", { name: "放行" }).click();
  const asking = page.getByRole("dialog", { name: "放行这些消息？" });
  await expect(asking).toContainText("1 条消息将送达 1 个账号");
  await asking.getByRole("button", { name: "放行" }).click();
  await expect.poll(() => mails.mails.filter(({ rcpt, subject }) => rcpt.includes(to) && subject === "改过的主题").length, { timeout: 20_000 }).toBe(1);
  await page.goto(`${noticePages}/outbox?state=sent`);
  await expect(page.getByRole("button", { name: "改过的主题", exact: true })).toBeVisible();
  await expectAccessible(page, "outbox");
  await look(page, "outbox");
  await adminPicture(page, "outbox");
  await leave(page);
});

test("the charts of a notice are drawn, read as tables and saved as pictures", async ({ page }) => {
  await signInAs(page, keeper);
  await page.goto(noticePages);
  await expect(page.locator(".ad-chart canvas").first()).toBeVisible();
  await expectAccessible(page, "overview");
  await look(page, "overview");
  await page.locator(".ad-charts").evaluate((charts) => charts.scrollIntoView({ block: "start" }));
  await adminPicture(page, "overview");
  const card = page.locator(".ad-charts > *").first();
  await card.locator("summary").click();
  await expect(card.locator("tbody tr").first()).toBeVisible();
  const saved = async (format: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), card.getByRole("button", { name: format }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
    return readFileSync(await download.path());
  };
  const png = await saved("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(width).toBe(1800);
  expect(height).toBeGreaterThan(300);
  // Something is drawn in it: one colour alone would be far smaller.
  expect(png.length).toBeGreaterThan(8_000);
  const svg = (await saved("SVG")).toString();
  expect(svg).toContain("<svg");
  expect(svg).toContain(definition.title["zh-CN"]);
});
