import { adminDemo } from "./admin-demo.ts";
import { adminPicture, signInAs } from "./admin-work.ts";
import { builderDraft } from "./builder-draft.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";
import { PageWatch } from "./portal-watch.ts";
import type { Page } from "@playwright/test";

const { administrator, definition } = adminDemo();
const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();
const judged = (page: Page) => expect(page.locator("[data-standing=judged]")).toBeVisible();

async function openBuilder(page: Page, id: string, at = "/"): Promise<void> {
  await page.goto(`/admin/definitions/${id}/build/notice?${new URLSearchParams({ at }).toString()}`);
  await expect(page.locator(".bd-inspected")).toBeVisible();
}

test("edits save themselves, are undone and done again by key, and the address leads back", async ({ page, serverUrl }) => {
  const draft = await builderDraft(serverUrl);
  await signInAs(page, administrator);
  await page.goto("/admin/definitions");
  await page.getByRole("searchbox").fill(draft.title);
  await page.getByRole("link", { name: draft.title, exact: true }).click();
  await expect(page.locator("h1")).toHaveText(draft.title);
  await saved(page);
  await judged(page);
  await expectAccessible(page, "the builder");
  await page.getByRole("button", { name: "修改基本信息" }).click();
  const title = page.getByLabel("标题（中文）");
  await title.fill("改过的标题");
  await expect(page.locator("h1")).toHaveText("改过的标题");
  await saved(page);
  expect((await draft.stored()).definition.title["zh-CN"]).toBe("改过的标题");
  await look(page, "builder-basics");
  await page.keyboard.press("Control+z");
  await expect(title).toHaveValue(draft.title);
  await expect(page.locator("h1")).toHaveText(draft.title);
  await page.keyboard.press("Control+Shift+z");
  await expect(title).toHaveValue("改过的标题");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(title).toHaveValue(draft.title);
  await saved(page);
  expect((await draft.stored()).definition.title["zh-CN"]).toBe(draft.title);

  // Things are added, named, moved and taken away; each is one step back.
  const contacts = page.getByRole("list", { name: "联系方式" }).first();
  const before = await contacts.locator(".bd-thing-title").allTextContents();
  await page.getByRole("button", { name: "新增一项到“联系方式”" }).first().click();
  const office = page.getByLabel("单位或处室（中文）");
  await expect(office).toBeFocused();
  await office.fill("新设处室");
  await expect(contacts.getByRole("button", { name: "新设处室", exact: true })).toBeVisible();
  await contacts.getByRole("button", { name: "新设处室", exact: true }).press("Alt+ArrowUp");
  await expect(contacts.locator(".bd-thing-title").nth(before.length - 1)).toHaveText("新设处室");
  await expect(page).toHaveURL(new RegExp(`at=%2Fcontacts%2F${before.length - 1}$`));
  await contacts.getByRole("button", { name: "新设处室", exact: true }).press("Delete");
  await expect(contacts.locator(".bd-thing-title")).toHaveText(before);
  await page.goBack();
  await expect(page.getByText("这一项已经不在了。").or(page.locator(".bd-inspected"))).toBeVisible();
});

test("a notice is begun from an empty page, without an error", async ({ page }) => {
  await signInAs(page, administrator);
  await page.goto("/admin/definitions");
  await page.getByRole("button", { name: "新建空白通知" }).click();
  await expect(page.locator("h1")).toHaveText("新的申报通知");
  await judged(page);
  await expect(page.locator("[data-problems]")).not.toContainText("错误");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("dialog", { name: /发布第 1 版/ })).toBeVisible();
  await look(page, "builder-blank");
});

test("every section can be used by everybody, a thing gets another identifier wherever it is named, a column shows another field", async ({ page, serverUrl }) => {
  const draft = await builderDraft(serverUrl);
  await signInAs(page, administrator);
  await openBuilder(page, draft.id, "");
  const names = await page.locator(".bd-nav button").allTextContents();
  for (const name of names) {
    await page.locator(".bd-nav").getByRole("button", { name, exact: true }).click();
    await expect(page.locator(".bd-nav [aria-current]")).toHaveText(name);
    const first = page.locator(".bd-middle .bd-thing-title").first();
    if (await first.isVisible()) {
      await first.click();
      await expect(page.locator(".bd-inspected")).toBeVisible();
    }
    await expectAccessible(page, `the builder's section ${name}`);
  }
  await page.locator(".bd-nav").getByRole("button", { name: "流程" }).click();
  await page.locator(".bw-canvas [data-box]").nth(1).click();
  await judged(page);
  await adminPicture(page, "builder");
  await adminPicture(page, "builder-phone", 390);

  const [deadline = ""] = Object.keys(definition.deadlines);
  await openBuilder(page, draft.id, `/deadlines/${deadline}`);
  await page.getByRole("button", { name: "更改标识" }).click();
  const dialog = page.getByRole("dialog", { name: "更改标识" });
  await dialog.getByLabel("标识").fill("Renamed");
  await dialog.getByRole("button", { name: "更改" }).click();
  await expect(dialog.getByRole("alert")).toContainText("小写字母");
  await dialog.getByLabel("标识").fill("renamed");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/at=%2Fdeadlines%2Frenamed$/);
  await judged(page);
  await expect(page.locator("[data-problems]")).not.toContainText("错误");

  await openBuilder(page, draft.id, "/publication/columns/0/value");
  const shown = page.getByLabel("内容", { exact: true });
  await shown.focus();
  await shown.selectOption({ label: "申报单位的统一社会信用代码" });
  await saved(page);
  const { definition: stored } = await draft.stored();
  expect(stored.publication.columns[0]?.value).toEqual({ var: "$applicant.creditCode" });
  expect(Object.keys(stored.deadlines)[0]).toBe("renamed");
});

test("a rule's condition is taken apart with its sentence above, usable by everybody, wide and narrow", async ({ page, serverUrl }) => {
  const draft = await builderDraft(serverUrl);
  const [id = ""] = Object.keys(definition.forms).filter((name) => (definition.forms[name]?.rules?.length ?? 0) > 0);
  await signInAs(page, administrator);
  await page.goto(`/admin/definitions/${draft.id}/build/rules?${new URLSearchParams({ at: `/forms/${id}/rules/0` }).toString()}`);
  await page.getByRole("button", { name: "修改“应当”" }).click();
  const dialog = page.getByRole("dialog", { name: "应当" });
  const sentence = dialog.getByRole("status");
  const before = await sentence.textContent();
  await dialog.getByRole("button", { name: "再加一个条件" }).click();
  await expect(dialog.getByLabel("比较什么").nth(1)).toBeFocused();
  await expect(sentence).toContainText("，且");
  await expectAccessible(page, "the editor of conditions");
  await adminPicture(page, "builder-conditions");
  await dialog.getByLabel("条件的类型").first().selectOption({ label: "以下任一满足" });
  await expect(sentence).toContainText("，或");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, "the editor of conditions on a phone");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await dialog.getByLabel("条件的类型").first().focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(sentence).toHaveText(before ?? "");
  await saved(page);
});

test("what is wrong is counted and leads to its place, and keeps the notice from being published", async ({ page, serverUrl }) => {
  const draft = await builderDraft(serverUrl);
  await signInAs(page, administrator);
  await openBuilder(page, draft.id, "");
  await judged(page);
  const opens = page.getByLabel("开始申报");
  await opens.fill("八月一日");
  await expect(page.locator("[data-problems]")).toContainText("1个错误");
  await page.getByRole("list", { name: "申报方向" }).locator(".bd-thing-title").first().click();
  await page.getByRole("button", { name: /^问题/ }).click();
  const finding = page.locator(".bd-problems .sb-finding-link").first();
  await expect(page.locator(".bd-problems .sb-finding-text").first()).toContainText("如 2024-08-01");
  await expectAccessible(page, "problems of the builder");
  await adminPicture(page, "builder-problems");
  await finding.click();
  await expect(opens).toBeFocused();
  await saved(page);
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "暂不能发布" })).toContainText("还有1个错误");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
  await opens.fill("2032-08-01");
  await expect(page.locator("[data-problems]")).not.toContainText("错误");
  await look(page, "builder-problems");
});

test("edits made without a connection are kept, restored after a reload, and saved when it is back", async ({ page, context, serverUrl, watch }) => {
  watch.expectComplaints(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  const draft = await builderDraft(serverUrl);
  await signInAs(page, administrator);
  await openBuilder(page, draft.id, "");
  const title = page.getByLabel("标题（中文）");
  await judged(page);
  await context.setOffline(true);
  await title.fill("断网时的标题");
  await expect(page.locator("[data-save=offline]")).toContainText("未连接，编辑已留在本机");
  await expectAccessible(page, "offline in the builder");
  await context.setOffline(false);
  await saved(page);
  expect((await draft.stored()).definition.title["zh-CN"]).toBe("断网时的标题");

  await context.setOffline(true);
  await title.fill("关闭窗口前的标题");
  await expect(page.locator("[data-save=offline]")).toBeVisible();
  // Who leaves is asked first.
  const asking = page.waitForEvent("dialog");
  void page.close({ runBeforeUnload: true });
  const asked = await asking;
  expect(asked.type()).toBe("beforeunload");
  await Promise.all([page.waitForEvent("close"), asked.accept()]);
  await context.setOffline(false);
  const again = await context.newPage();
  await new PageWatch().attach(again);
  await again.goto(`${serverUrl}/admin/definitions/${draft.id}/build/notice?at=`);
  await expect(again.getByText("上次没有保存完的编辑已经恢复")).toBeVisible();
  await expect(again.locator("h1")).toHaveText("关闭窗口前的标题");
  await saved(again);
  expect((await draft.stored()).definition.title["zh-CN"]).toBe("关闭窗口前的标题");
  await again.reload();
  await saved(again);
  await expect(again.getByText("上次没有保存完的编辑已经恢复")).toHaveCount(0);
});

test("of two tabs the second to save is asked, and nothing is merged or overwritten", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 412/);
  const draft = await builderDraft(serverUrl);
  await signInAs(page, administrator);
  await openBuilder(page, draft.id, "");
  await judged(page);
  await draft.saveElsewhere((definition) => ({ ...definition, title: { ...definition.title, "zh-CN": "对方的标题" } }));
  await page.getByLabel("标题（中文）").fill("我的标题");
  const dialog = page.getByRole("dialog", { name: "这份定义已在别处改动" });
  await expect(dialog).toContainText("您本人（在另一个页面）");
  await expectAccessible(page, "two versions");
  await look(page, "builder-conflict");
  expect((await draft.stored()).definition.title["zh-CN"]).toBe("对方的标题");
  // Looked at first: editing goes on, saving does not.
  await dialog.getByRole("button", { name: "先看一看" }).click();
  await page.getByLabel("标题（中文）").fill("我的标题，再改");
  await expect(page.locator("[data-save=conflict]")).toContainText("已停止保存");
  await page.getByRole("button", { name: "选择怎样继续" }).click();
  await dialog.getByRole("button", { name: "另存我的副本" }).click();
  await expect(page.locator("h1")).toHaveText("我的标题，再改（副本）");
  expect((await draft.stored()).definition.title["zh-CN"]).toBe("对方的标题");

  await openBuilder(page, draft.id, "");
  await draft.saveElsewhere((definition) => ({ ...definition, title: { ...definition.title, "zh-CN": "对方又改" } }));
  await page.getByLabel("标题（中文）").fill("我又改");
  await dialog.getByRole("button", { name: "载入对方的版本" }).click();
  await expect(page.getByLabel("标题（中文）")).toHaveValue("对方又改");
  await saved(page);
});
