import { demoPassword } from "@shenbao/api/demo/demo-client";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, signInAs } from "./admin-work.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";

const { administrator, definition, base, logins } = adminDemo();

test("an administrator makes an account by a one-time link, suspends it, makes an organisation", async ({ page, browser, serverUrl }) => {
  await signInAs(page, administrator);
  await page.getByRole("link", { name: "用户" }).click();
  await expect(page.locator(".ad-table tbody tr").first()).toBeVisible();
  await expectAccessible(page, "accounts");
  await page.getByRole("link", { name: "新建用户" }).click();
  await expect(page.locator("h1")).toHaveText("新建用户");
  const login = `clerk-${Date.now() % 100000}`;
  await page.getByLabel("用户名").fill(login);
  await page.getByLabel("所属单位").fill("江");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByLabel("姓名").fill("新来的专员");
  await expectAccessible(page, "new account");
  await page.getByRole("button", { name: "新建并生成链接" }).click();
  const link = await page.getByRole("dialog").getByRole("textbox").inputValue();
  await page.getByRole("button", { name: "完成" }).click();
  await expect(page.locator("h1")).toContainText("新来的专员");

  // The link sets the password once, in a browser of its own.
  const other = await browser.newContext({ locale: "zh-CN" });
  const theirs = await other.newPage();
  await theirs.goto(serverUrl + link.replace(/^https?:\/\/[^/]+/, ""));
  await theirs.getByLabel("新密码", { exact: true }).fill(demoPassword);
  await theirs.getByLabel("再次输入新密码").fill(demoPassword);
  await theirs.getByRole("button", { name: "保存并登录" }).click();
  await expect(theirs.locator(".ad-brand")).toBeVisible();
  await other.close();

  await page.getByRole("button", { name: "停用" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText("已停用");
  await expectAccessible(page, "account");

  await page.getByRole("link", { name: "单位" }).click();
  await expect(page.locator(".ad-table tbody tr").first()).toBeVisible();
  await expectAccessible(page, "organisations");
  await page.getByRole("link", { name: "新建单位" }).click();
  await expect(page.locator("h1")).toHaveText("新建单位");
  await page
    .getByLabel("代码", { exact: false })
    .first()
    .fill(`office-${Date.now() % 100000}`);
  await page.getByLabel("层级").fill("office");
  await page.getByLabel("中文名称").fill("新设办公室");
  await page.getByLabel("英文名称").fill("New office");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page).toHaveURL(/\/organisations$/);
});

test("a definition is edited with the engine's findings beside it, and exported", async ({ page }) => {
  await signInAs(page, administrator);
  await page.goto("/admin/definitions");
  await expect(page.locator(".ad-table tbody tr").first()).toBeVisible();
  await expectAccessible(page, "definitions");
  await page.getByRole("link", { name: definition.title["zh-CN"], exact: true }).click();
  await page.getByRole("link", { name: "原文" }).click();
  await expect(page.getByText("没有发现问题")).toBeVisible();
  // A state nobody knows as the initial one.
  const editor = page.locator(".cm-content");
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.insertText('"nonsense": 1,\n');
  await expect(page.locator(".sb-findings .sb-finding").first().or(page.locator(".sb-banner-error").first())).toBeVisible();
  await expect(page.getByText("有修改尚未保存")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("没有发现问题")).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());

  // An unknown word is a finding, which leads to its line.
  await editor.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.insertText('\n  "nonsense": 1,');
  const finding = page.locator(".sb-finding-link").first();
  await expect(finding).toContainText("nonsense");
  await adminPicture(page, "definition");
  await finding.click();
  await expect(editor).toBeFocused();
  await expectAccessible(page, "definition");
  await page.keyboard.press("Control+z");
  await page.getByRole("tab", { name: "样例" }).click();
  await expect(page.locator(".ad-rows .sb-tone-success")).toHaveCount(definition.personas.length);
  await page.getByRole("tab", { name: "版本" }).click();
  await expect(page.locator(".ad-rows li").first()).toBeVisible();

  await page.getByRole("button", { name: "文件", exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "导出为单个文件" }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
});

test("who is not signed in anymore signs in again in place, and what was typed stays", async ({ page, watch, context }) => {
  watch.expectComplaints(/401/);
  const [login = ""] = logins(definition.roles[Object.values(definition.tables)[0]?.by ?? ""]?.level ?? "");
  await page.goto("/admin/login");
  await page.getByLabel("用户名").fill(login);
  await page.getByLabel("密码").fill("not the password");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("用户名")).toHaveValue(login);
  await expectAccessible(page, "sign in");
  await signInAs(page, login);
  await page.getByRole("link", { name: "申报项目" }).click();
  await expect(page.locator(".ad-table tbody tr").first()).toBeVisible();
  await context.clearCookies();
  await page.getByRole("searchbox").fill("体验");
  const dialog = page.getByRole("dialog", { name: "登录已过期" });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("密码").fill(demoPassword);
  await dialog.getByRole("button", { name: "登录" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("searchbox")).toHaveValue("体验");
  await expect(page.locator(".ad-table tbody tr").first()).toContainText("体验");
  expect(page.url()).toContain(base);
  // The other language, everywhere.
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("h1")).toHaveText("Applications");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  // Kept with the account: back, for whoever comes next.
  await Promise.all([page.waitForResponse("**/api/session/account"), page.getByRole("button", { name: "中文" }).click()]);
  await expect(page.locator("h1")).toHaveText("申报项目");
});
