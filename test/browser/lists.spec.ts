import { readSheet } from "read-excel-file/node";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, leave, signInAs } from "./admin-work.ts";
import { look } from "./look.ts";
import { expectAccessible } from "./portal-axe.ts";
import { expect, test } from "./portal-test.ts";

const { base, definition, logins } = adminDemo();
const { actions, states } = definition.workflow;
const table = Object.values(definition.tables)[0];
const undo = actions.find(
  (action) => action.by === table?.by && action.from.some((state) => table?.states.includes(state)) && action.form === undefined && action.through === undefined,
);
const returning = actions.find((action) => action.asks === "reasons" && action.by === table?.by && action.from.includes(undo?.to ?? ""));
const makers = logins(definition.roles[table?.by ?? ""]?.level ?? "");

test("a list is filtered, kept as a view, exported, and acted on as a whole after a dry run", async ({ page }) => {
  test.setTimeout(180_000);
  const rows = page.locator(".ad-table tbody tr");
  const from = undo?.from[0] ?? "";
  for (const login of makers) {
    await signInAs(page, login);
    await page.goto(
      `${base}/applications?${new URLSearchParams({ filter: JSON.stringify({ state: from }), page: "1", perPage: "25", sort: "submittedAt", order: "ASC" }).toString()}`,
    );
    await expect(rows.first().or(page.locator(".sb-empty"))).toBeVisible();
    if ((await rows.count()) > 0) break;
    await leave(page);
  }
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);

  // A filter, said as a sentence; then kept.
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  const drawer = page.getByRole("dialog", { name: "筛选" });
  await drawer
    .getByRole("group", { name: /提交时间/ })
    .getByLabel("从")
    .fill("2023-01-01");
  await look(page, "filter-columns");
  await drawer.getByRole("button", { name: "应用筛选" }).click();
  await expect(page.getByRole("list", { name: "当前筛选条件" })).toContainText("提交时间");
  await page.getByRole("button", { name: "保存为视图" }).click();
  await page.getByLabel("视图名称").fill("待核对");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  const views = page.getByRole("group", { name: "视图", exact: true });
  await expect(views.getByRole("button", { name: "待核对", exact: true })).toHaveAttribute("aria-pressed", "true");
  await views.getByRole("button", { name: "全部", exact: true }).click();
  await expect(page.getByRole("list", { name: "当前筛选条件" })).toHaveCount(0);
  await views.getByRole("button", { name: "待核对", exact: true }).click();
  await expect(page.getByRole("list", { name: "当前筛选条件" })).toContainText("提交时间");
  await expect(rows).toHaveCount(count);
  await expectAccessible(page, "list with views");

  // Conditions are combined by the keyboard: a group, its sentence in one chip, kept by address and view.
  await page.getByRole("button", { name: /^筛选/ }).press("Enter");
  const combined = drawer.getByRole("group", { name: "组合条件", exact: true });
  await drawer.getByRole("button", { name: "组合条件" }).press("Enter");
  await combined.getByRole("button", { name: "再加一个条件" }).press("Enter");
  await expect(combined.getByLabel("比较什么").nth(1)).toBeFocused();
  await combined.getByLabel("比较什么").nth(1).selectOption({ label: "状态" });
  await combined
    .getByLabel("和什么比较")
    .last()
    .selectOption({ label: states[from]?.title["zh-CN"] ?? "" });
  await combined.getByRole("button", { name: "添加一组条件" }).first().press("Enter");
  await expect(combined.getByLabel("比较什么").nth(2)).toBeFocused();
  await drawer.getByRole("button", { name: "应用筛选" }).click();
  await expect(drawer.getByRole("alert")).toContainText("不能为空");
  await combined.getByLabel("怎么比较").nth(2).selectOption({ label: "未填写" });
  await combined
    .getByRole("button", { name: /^放进下面的组：/ })
    .first()
    .press("Enter");
  const sentence = (await combined.getByRole("status").textContent()) ?? "";
  expect(sentence).toMatch(/或/);
  await expectAccessible(page, "combined filter");
  await look(page, "filter");
  await adminPicture(page, "filter");
  await drawer.getByRole("button", { name: "应用筛选" }).press("Enter");
  const chips = page.getByRole("list", { name: "当前筛选条件" });
  const group = chips.locator(".ad-condition-words");
  await expect(group).toHaveCount(1);
  await expect(rows).toHaveCount(count);
  await look(page, "filtered");
  await page.reload();
  await expect(group).toHaveCount(1);
  await page.getByRole("button", { name: "用当前列表更新" }).click();
  await views.getByRole("button", { name: "全部", exact: true }).click();
  await expect(group).toHaveCount(0);
  await views.getByRole("button", { name: "待核对", exact: true }).click();
  await group.click();
  await expect(combined.getByRole("status")).toHaveText(sentence);
  await combined
    .getByRole("button", { name: /^移出这一组：/ })
    .first()
    .press("Enter");
  await combined
    .getByRole("button", { name: /^删除：/ })
    .last()
    .press("Enter");
  await drawer.getByRole("button", { name: "应用筛选" }).click();
  await expect(group).toHaveCount(0);
  await views.getByRole("button", { name: "待核对", exact: true }).click();

  // A column is moved by the keyboard, and the export has the columns as they are shown.
  await page.getByRole("button", { name: "显示列" }).click();
  const chooser = page.getByRole("dialog", { name: "选择要显示的列" });
  const grip = chooser.getByRole("button", { name: /^移动列/ }).first();
  await grip.focus();
  await page.keyboard.press("Space");
  await page.waitForTimeout(200);
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(200);
  await page.keyboard.press("Space");
  await expectAccessible(page, "columns");
  await chooser.getByRole("button", { name: "完成" }).click();
  const titles = (await page.locator(".ad-table thead th .ad-sort").allInnerTexts()).map((title) => title.split(/\s/)[0]);
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("button", { name: /Excel/ }).click();
  await expect(page.getByText(/导出 Excel.*已完成/)).toBeVisible({ timeout: 30_000 });
  await page.goto("/admin/tasks");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^下载/ }).first().click()]);
  const sheet = await readSheet(await file.path());
  expect(sheet[0]?.slice(0, titles.length)).toEqual(titles);
  expect(sheet).toHaveLength(count + 1);
  await expectAccessible(page, "tasks");
  await look(page, "tasks");

  // All that match: first what would happen, then it happens.
  await page.goto(`${base}/applications`);
  await views.getByRole("button", { name: "待核对", exact: true }).click();
  await expect(rows).toHaveCount(count);
  await page.getByRole("checkbox", { name: "选择本页全部" }).check();
  await page.getByRole("button", { name: "批量办理" }).click();
  const bulk = page.getByRole("dialog", { name: /批量办理/ });
  await bulk.getByLabel("要办理的操作").selectOption(undo?.id ?? "");
  await bulk.getByRole("button", { name: "预演" }).click();
  await expect(bulk.getByText("可以办理")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, "dry run");
  await look(page, "bulk");
  await bulk.getByRole("button", { name: `办理 ${count} 件` }).click();
  await page
    .getByRole("dialog", { name: /办理“/ })
    .getByRole("button", { name: `办理 ${count} 件` })
    .click();
  await page.waitForURL("**/tasks/*");
  await expect(page.getByText("已办理", { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: /^已办理/ }).click();
  await page.locator(".ad-bulk-rows a").first().click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(states[undo?.to ?? ""]?.title["zh-CN"] ?? "");

  // Several are returned with one set of reasons; each says so.
  const state = undo?.to ?? "";
  await page.goto(`${base}/applications?${new URLSearchParams({ filter: JSON.stringify({ state }), page: "1", perPage: "25", sort: "submittedAt", order: "ASC" }).toString()}`);
  for (const index of [0, 1]) await rows.nth(index).getByRole("checkbox").check();
  await page.getByRole("button", { name: "批量办理" }).click();
  await bulk.getByLabel("要办理的操作").selectOption(returning?.id ?? "");
  await bulk.getByRole("button", { name: "预演" }).click();
  await expect(bulk.getByRole("alert")).toContainText("至少写一条");
  const places = bulk.getByLabel("添加一条：需要修改的位置");
  await places.selectOption({ index: 2 });
  const place = (await bulk.locator(".ad-reasons label").first().innerText()).trim();
  await expect(bulk.getByLabel(place, { exact: true })).toBeFocused();
  await page.keyboard.type("请补充说明");
  await expectAccessible(page, "return of many");
  await look(page, "bulk-return");
  await adminPicture(page, "bulk-return");
  await bulk.getByRole("button", { name: "预演" }).click();
  await bulk.getByRole("button", { name: "办理 2 件" }).click();
  await page.getByRole("dialog", { name: /办理“/ }).getByRole("button", { name: "办理 2 件" }).click();
  await page.waitForURL("**/tasks/*");
  await page.getByRole("button", { name: /^已办理/ }).click();
  await page.locator(".ad-bulk-rows a").last().click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(states[returning?.to ?? ""]?.title["zh-CN"] ?? "");
  await expect(page.getByText("请补充说明").first()).toBeVisible();
});
