import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { routes } from "@shenbao/contract";
import { testClient } from "../harness/test-client.ts";
import { beginDraft, password, registerApplicant, signIn, submitDraft } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { demoNotice, demoPassword } from "./portal-notice.ts";
import { takePicture } from "./portal-picture.ts";
import { expect, test } from "./portal-test.ts";

const notice = demoNotice();
const { definition, persona, receiver, administrator } = notice;

/** Only that one is led there is the portal's; the other app has tests of its own. */
async function standInForAdmin(page: Page): Promise<void> {
  await page.route("**/admin/**", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>admin</title>" }));
}

test("public pages are accessible in both languages", async ({ page, watch }) => {
  watch.expectComplaints(/status of 40[14]/);
  for (const path of [
    "/",
    "/login",
    "/register",
    `/notices/${definition.id}`,
    `/notices/${definition.id}/materials/${persona.track}`,
    "/no/such/page",
    `/notices/${definition.id}/result`,
    "/notices/no-such-notice",
  ]) {
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page).toHaveTitle(/项目申报服务平台/);
    await expectAccessible(page, path);
  }
  await page.goto("/login");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL(/\/login$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.locator("[name=login]").fill("nobody-here");
  await page.locator("[name=password]").fill("certainly wrong");
  await page.locator("form button[type=submit]").click();
  await expect(page.getByRole("alert")).toContainText("wrong");
  await page.goto("/");
  await expect(page.getByRole("link", { name: definition.title.en, exact: true })).toBeVisible();
  await expectAccessible(page, "home in English");
});

test("the language changes in the middle of a form and keeps the place and what was typed", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}/edit/2`);
  const first = page.locator(".sb-form .sb-input[type=text]:not(.sb-input-date)").first();
  const day = page.locator(".sb-form .sb-input-date").first();
  const before = await first.inputValue();
  expect(before).not.toBe("");
  await expect(day).toHaveValue(/年/);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: /^Next/ })).toBeVisible();
  await expect(page).toHaveURL(/\/edit\/2$/);
  await expect(first).toHaveValue(before);
  await expect(day).toHaveValue(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
  await expectAccessible(page, "form in English");
});

test("going back goes back, step by step", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}`);
  await page.locator("a.sb-button-primary").click();
  await page.getByRole("button", { name: /^下一步/ }).click();
  await expect(page).toHaveURL(/\/edit\/2$/);
  await expect(page.locator("h1")).toBeFocused();
  await page.getByRole("button", { name: /^下一步/ }).click();
  await expect(page).toHaveURL(/\/edit\/3$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/edit\/2$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/applications/${draft.id}$`));
});

test("every finding leads to its field, across steps", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, { ...notice, answers: {} });
  await signIn(page, applicant, `/applications/${draft.id}/edit/check`);
  await page.locator(".p-submit button").first().click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "findings");
  await takePicture(page, "findings");
  const count = await page.locator(".sb-finding-link").count();
  for (const index of [0, Math.floor(count / 2), count - 1]) {
    await page.locator(".sb-finding-link").nth(index).click();
    await expect(page).not.toHaveURL(/\/check$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-field]") !== null)).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(/\/check$/);
  }
});

test("what was filled in can be read and printed, and one's own account changed", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);
  await signIn(page, applicant, `/applications/${draft.id}/content`);
  await expect(page.locator(".sb-form")).toBeVisible();
  await expectAccessible(page, "content");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".p-header")).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.goto("/account");
  await expectAccessible(page, "account");
  await page.locator("[name=old]").fill(password);
  await page.locator("[name=password]").fill("five words in a row");
  await page.locator("[name=again]").fill("five words in a row");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByText("密码已修改。")).toBeVisible();
});

test("nobody sees another organisation's application, and reviewers are led to their own app", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 404/);
  await standInForAdmin(page);
  const owner = await registerApplicant(serverUrl);
  const draft = await beginDraft(owner, notice);
  const stranger = await registerApplicant(serverUrl);
  await signIn(page, stranger, "/applications");
  await page.goto(`/applications/${draft.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "没有找到页面" })).toBeVisible();
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page.getByRole("link", { name: "登录" })).toBeVisible();

  await page.goto("/login");
  await page.locator("[name=login]").fill(receiver);
  await page.locator("[name=password]").fill(demoPassword);
  await page.locator("form button[type=submit]").click();
  await page.waitForURL("**/admin/**");
});

test("a new account is set up by its one-time link, once", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 410/);
  await standInForAdmin(page);
  const client = testClient(serverUrl);
  await client.signIn(administrator, demoPassword);
  const { rows } = await client.call(routes.listAccounts, { query: { q: receiver } });
  const login = `new-${randomUUID().slice(0, 8)}`;
  const made = await client.call(routes.createAccount, {
    body: { login, displayName: "新同事", email: null, telephone: null, organisation: rows[0]?.organisation.code ?? "", administrator: false },
    key: randomUUID(),
  });
  const path = `/set-up/${made.link.split("/").at(-1) ?? ""}`;
  await page.goto(path);
  await expect(page.locator("[name=login]")).toHaveValue(login);
  await expectAccessible(page, "set-up");
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=again]").fill(password);
  await page.locator("form button[type=submit]").click();
  await page.waitForURL("**/admin/**");
  await page.goto(path);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "used link");
});

test("a failing server is told with its reference, and trying again helps", async ({ page, watch }) => {
  watch.expectComplaints(/status of 500/);
  const problem = { type: "about:blank", status: 500, code: "internal", title: "系统出现错误（编号 abc-123）。已保存的内容没有丢失。", requestId: "abc-123" };
  await page.route("**/api/notices", (route) => route.fulfill({ status: 500, contentType: "application/problem+json", json: problem }), { times: 1 });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("abc-123");
  await expectAccessible(page, "failure");
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("link", { name: definition.title["zh-CN"], exact: true })).toBeVisible();
});

test("the keyboard alone leads from the first page into a form", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  await signIn(page, applicant, "/account");
  await page.goto("/");
  await expect(page.locator("h1")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到主要内容" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: definition.title["zh-CN"], exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const start = page.locator(".p-start button").first();
  await expect(start).toBeVisible();
  for (let tries = 0; tries < 40 && !(await start.evaluate((element) => element === document.activeElement)); tries += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/edit");
  await expect(page.locator("h1")).toBeFocused();
});
