import type { Locator } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { adminDemo } from "./admin-demo.ts";
import { signInAs } from "./admin-work.ts";
import { expect, test } from "./portal-test.ts";

const { administrator, definition } = adminDemo();

async function writeNote(dialog: Locator): Promise<void> {
  await dialog.getByLabel("更正说明（中文）").fill("更正了标题");
  await dialog.getByLabel("更正说明（英文）").fill("The title was corrected");
}

// The last of the journeys by its name: from here on the demonstration has a second notice.
test("a definition is imported, published, changed by a file, saved, published again and exported as its folder", async ({ page, serverUrl }) => {
  // Of a year far away, so that applicants of this demonstration are not led to it.
  const title = { "zh-CN": "导入的示例通知", en: "An imported example" };
  const deadlines = Object.fromEntries(Object.entries(definition.deadlines).map(([id, deadline]) => [id, { ...deadline, at: "2031-08-25" }]));
  const imported = { ...definition, id: "imported-example", year: 2031, title, opens: "2031-08-01", deadlines, personas: [] };
  const file = (content: string) => ({ name: "definition.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await signInAs(page, administrator);
  await page.goto("/admin/definitions");
  await page.locator("input[type=file]").setInputFiles(file("{ not JSON"));
  await expect(page.getByRole("dialog")).toContainText("不是有效的 JSON");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
  await page.locator("input[type=file]").setInputFiles(file(JSON.stringify(imported, null, 2)));
  await expect(page.locator("h1")).toContainText(title["zh-CN"]);
  await page.getByRole("link", { name: "原文" }).click();
  await expect(page.getByText("没有样例申报")).toBeVisible();

  const publish = async (version: number) => {
    await page.getByRole("button", { name: "发布", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: `发布第 ${version} 版？` });
    await expect(dialog).toBeVisible();
    if (version > 1) await writeNote(dialog);
    await dialog.getByRole("button", { name: "发布", exact: true }).click();
    await expect(page.locator("h1 .sb-tag")).toHaveText(`已发布第 ${version} 版`);
    await expect(page.locator(".ad-rows li").first()).toContainText(`第 ${version} 版`);
  };
  await publish(1);
  await page.locator("input[type=file]").setInputFiles(file(JSON.stringify({ ...imported, title: { ...title, "zh-CN": "改过的示例通知" } }, null, 2)));
  await expect(page.getByText("有修改尚未保存")).toBeVisible();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.locator("h1 .sb-tag")).toHaveText("第 1 版后有修改");
  await publish(2);
  const published = (await (await page.request.get(`${serverUrl}/api/notices/imported-example`)).json()) as { version: number; definition: { title: object } };
  expect(published).toMatchObject({ version: 2, definition: { title: { "zh-CN": "改过的示例通知" } } });
  // The first version stays what it was.
  const first = (await (await page.request.get(`${serverUrl}/api/notices/imported-example/versions/1`)).json()) as { definition: { title: object } };
  expect(first.definition.title).toEqual(title);

  // From the builder: what was edited is saved by itself, and published.
  await page.getByRole("link", { name: "回到设计" }).click();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "暂不能发布" })).toContainText("与已发布的第2版相同");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
  await page.getByRole("button", { name: "修改基本信息" }).click();
  await page.getByLabel("标题（中文）").fill("在设计页改过的通知");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  const third = page.getByRole("dialog", { name: "发布第 3 版？" });
  // Asked too early, it says that what was saved is being checked, and goes on by itself.
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(third).toBeVisible();
  await writeNote(third);
  await third.getByRole("button", { name: "发布", exact: true }).click();
  await expect(third).toBeHidden();
  const shown = (await (await page.request.get(`${serverUrl}/api/notices/imported-example`)).json()) as { version: number; definition: { title: object } };
  expect(shown).toMatchObject({ version: 3, definition: { title: { "zh-CN": "在设计页改过的通知" } } });
  await page.getByRole("link", { name: "原文" }).click();

  await page.getByRole("button", { name: "文件", exact: true }).click();
  const [folder] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "导出为文件夹（zip）" }).click()]);
  expect((await readFile(await folder.path())).subarray(0, 2).toString()).toBe("PK");
});
