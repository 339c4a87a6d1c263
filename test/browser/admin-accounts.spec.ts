import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { testClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { signInAs, signOut } from "./admin-work.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";

const { administrator } = adminDemo();

/** An organisation of its own with one account that has a password, so that the demonstration stays as it is. */
async function newOffice(url: string) {
  const client = testClient(url);
  await client.signIn(administrator, demoPassword);
  const tail = randomUUID().slice(0, 8);
  const organisation = await client.call(routes.createOrganisation, {
    body: { code: `office-${tail}`, level: "office", name: { "zh-CN": `待改名办公室${tail}`, en: `Office ${tail}` }, parent: null, creditCode: null, from: null, to: null },
    key: randomUUID(),
  });
  const login = `clerk-${tail}`;
  const made = await client.call(routes.createAccount, {
    body: { login, displayName: `专员${tail}`, organisation: organisation.code, email: null, telephone: null, administrator: false },
    key: randomUUID(),
  });
  // The token is behind the #, where no server log sees it.
  const token = new URL(made.link).hash.split("/").at(-1) ?? "";
  const visitor = testClient(url);
  await visitor.session();
  await visitor.call(routes.setUpAccount, { body: { token, login, displayName: `专员${tail}`, password: "the first password 1" } });
  return { client, organisation, login, account: made.account, password: "the first password 1" };
}

test("an account is reset by a one-time link: the old password and session end, and the link works once", async ({ page, browser, serverUrl, watch }) => {
  watch.expectComplaints(/status of (401|404|410)/);
  const office = await newOffice(serverUrl);
  const context = await browser.newContext({ baseURL: serverUrl, locale: "zh-CN" });
  const theirs = await context.newPage();
  await signInAs(theirs, office.login, office.password);

  await signInAs(page, administrator);
  await page.goto(`/admin/accounts/${office.account.id}`);
  await page.getByRole("button", { name: "重置密码" }).click();
  const asking = page.getByRole("dialog", { name: "重置密码" });
  await expect(asking).toContainText("旧密码立即失效");
  await look(page, "account-reset-ask");
  await asking.getByRole("button", { name: "取消" }).click();
  await expect(asking).toBeHidden();
  await page.getByRole("button", { name: "重置密码" }).click();
  await asking.getByRole("button", { name: "重置密码" }).click();
  const shown = page.getByRole("dialog", { name: "一次性设置链接" });
  const link = new URL(await shown.getByRole("textbox").inputValue());
  await expectAccessible(page, "one-time link");
  await look(page, "account-reset-link");
  await shown.getByRole("button", { name: "完成" }).click();
  await expect(shown).toBeHidden();
  await expect(page.locator("h1")).toContainText(office.account.displayName);

  // Who was signed in is out at the next step, and the old password is none.
  await theirs.goto("/admin/account");
  await theirs.waitForURL("**/login*");
  const old = testClient(serverUrl);
  await expect(old.signIn(office.login, office.password)).rejects.toMatchObject({ code: "wrong-credentials" });

  await theirs.goto(link.pathname + link.hash);
  await theirs.getByLabel("新密码", { exact: true }).fill("the second password 2");
  await theirs.getByLabel("再次输入新密码").fill("the second password 2");
  await look(theirs, "account-set-up");
  await theirs.getByRole("button", { name: "保存并登录" }).click();
  await expect(theirs.locator(".ad-brand")).toBeVisible();
  await theirs.goto("/admin/");
  await signOut(theirs);
  await signInAs(theirs, office.login, "the second password 2");
  await theirs.goto("/admin/");
  await signOut(theirs);
  // A second time it opens nothing.
  await theirs.goto(link.pathname + link.hash);
  await expect(theirs.getByRole("alert").or(theirs.locator(".sb-banner-error, .sb-empty")).first()).toBeVisible();
  await expect(theirs.getByLabel("新密码", { exact: true })).toHaveCount(0);
  await expect(theirs.getByRole("button", { name: "重试" })).toHaveCount(0);
  await look(theirs, "account-link-used");
  await context.close();
});

test("an organisation is edited, and the change is seen wherever it is named", async ({ page, serverUrl }) => {
  const office = await newOffice(serverUrl);
  const name = `改名后的办公室${office.organisation.code.slice(-8)}`;
  await signInAs(page, administrator);
  await page.goto("/admin/organisations");
  await page.getByRole("searchbox").fill(office.organisation.code);
  await page.locator(".ad-table tbody tr").filter({ hasText: office.organisation.code }).getByRole("link").first().click();
  await expect(page.locator("h1")).toContainText("待改名办公室");
  await expectAccessible(page, "an organisation");
  // What is missing gets its sentence, and nothing is lost.
  await page.getByLabel("英文名称").fill("");
  await page.getByLabel("中文名称").fill(name);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.locator(".Mui-error").first()).toBeVisible();
  await look(page, "organisation-missing");
  await expect(page.getByLabel("中文名称")).toHaveValue(name);
  await page.getByLabel("英文名称").fill("Renamed office");
  await page.getByLabel("截止年份").fill("2030");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/\/organisations(\?|$)/);
  await page.getByRole("searchbox").fill(name);
  await expect(page.locator(".ad-table tbody tr").filter({ hasText: office.organisation.code })).toContainText(name);
  await look(page, "organisation-renamed");
  await page.goto(`/admin/accounts/${office.account.id}`);
  await expect(page.locator("main")).toContainText(name);
  await look(page, "account-of-renamed");
  const { rows } = await office.client.call(routes.listOrganisations, { query: { q: office.organisation.code } });
  expect(rows.find((row) => row.code === office.organisation.code)).toMatchObject({ name: { "zh-CN": name, en: "Renamed office" }, to: 2030 });
});
