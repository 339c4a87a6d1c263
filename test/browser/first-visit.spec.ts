import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import type { Page } from "@playwright/test";
import { testClient } from "../harness/test-client.ts";
import { password } from "./portal-applicant.ts";
import { demoNotice, demoPassword } from "./portal-notice.ts";
import { expect, test } from "./portal-test.ts";

const { receiver, administrator } = demoNotice();

/**
 * The worst order two first questions for a session can have. Both are sent before there is a cookie, so each begins a session of its
 * own; the cookie of the second replaces that of the first, and the page reads the first answer last. It would then hold the token of
 * one session and the cookie of the other. A single question is answered as it is.
 */
async function crossFirstQuestions(page: Page, serverUrl: string): Promise<void> {
  let asked = 0;
  let tellSecond: () => void = () => undefined;
  const second = new Promise<true>((resolve) => (tellSecond = () => resolve(true)));
  await page.route("**/api/session", async (route) => {
    asked += 1;
    if (asked > 2 || route.request().method() !== "GET") return route.continue();
    const isFirst = asked === 1;
    // Without any cookie, as it was sent.
    const answer = await fetch(`${serverUrl}/api/session`);
    const whole = { status: answer.status, contentType: "application/json", body: await answer.text() };
    const headers = { "set-cookie": answer.headers.getSetCookie()[0] ?? "" };
    if (!isFirst) {
      await route.fulfill({ ...whole, headers });
      return tellSecond();
    }
    const replaced = await Promise.race([second, new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_500))]);
    if (replaced) await new Promise((resolve) => setTimeout(resolve, 300));
    return route.fulfill(replaced ? whole : { ...whole, headers });
  });
}

test("a visitor's first page holds the token of the session that its cookie names", async ({ page, serverUrl }) => {
  const client = testClient(serverUrl);
  await client.signIn(administrator, demoPassword);
  const { rows } = await client.call(routes.listAccounts, { query: { q: receiver } });
  const made = await client.call(routes.createAccount, {
    body: {
      login: `new-${randomUUID().slice(0, 8)}`,
      displayName: "新同事",
      email: null,
      telephone: null,
      organisation: rows[0]?.organisation.code ?? "",
      administrator: false,
    },
    key: randomUUID(),
  });
  await crossFirstQuestions(page, serverUrl);
  await page.goto(`/set-up/${made.link.split("/").at(-1) ?? ""}`);
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=again]").fill(password);
  await page.locator("form button[type=submit]").click();
  await page.waitForURL("**/admin/**");
});

test("who signs in before the first answer has come stays signed in when it comes", async ({ page, serverUrl }) => {
  await crossFirstQuestions(page, serverUrl);
  const asked = page.waitForRequest("**/api/session");
  await page.goto("/admin/login");
  const first = await asked;
  await page.locator("[name=username]").fill(administrator);
  await page.locator("[name=password]").fill(demoPassword);
  const late = new Promise<void>((resolve) => page.on("requestfinished", (request) => request === first && resolve()));
  await page.locator("form button[type=submit]").click();
  await late;
  await page.locator("nav").getByRole("link", { name: "用户" }).click();
  await expect(page.locator("h1")).toContainText("用户");
  await expect(page.locator("table").getByRole("link").first()).toBeVisible();
  expect(page.url()).toContain("/admin/accounts");
});
