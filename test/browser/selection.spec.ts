import { randomUUID } from "node:crypto";
import { type RankingRow, routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { Expert, sheetOf } from "../scenario/expert.ts";
import { Province } from "../scenario/province.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, fillPlainly, leave, openAction, signInAs } from "./admin-work.ts";
import { clientOf, forwardAll } from "./forward-all.ts";
import { look } from "./look.ts";
import { expect, test } from "./own-server.ts";
import { expectAccessible } from "./portal-axe.ts";
import { pdfFile } from "./portal-files.ts";

const { administrator, base, definition, notice, logins } = adminDemo();
const [reviewId = "", review] = Object.entries(definition.reviews)[0] ?? [];
if (!review) throw new Error("the notice has no review");
const level = (role: string | undefined) => definition.roles[role ?? ""]?.level ?? "";
const runner = logins(level(review.assignedBy))[0] ?? "";
const experts = logins(level(review.by));
const quota = review.select.quotas[0] ?? "";
const limit = definition.quotas[quota]?.limit ?? 0;
const selectedState = definition.workflow.actions.find(({ id }) => id === review.select.selected)?.to ?? "";
const struck = definition.workflow.actions.find(
  (one) => one.by === review.assignedBy && one.from.includes(selectedState) && definition.workflow.states[one.to]?.tone === "failure",
);
if (!struck) throw new Error("nothing takes a selected one off the list");

test.use({ story: "a selection under quotas, published, objected to and filled up" });
test.describe.configure({ mode: "serial" });

/** The notice as it would be with a publicity period and objections. */
async function withPeriod(url: string): Promise<void> {
  const client = await clientOf(url, administrator);
  const { rows } = await client.call(routes.listDrafts, { query: { limit: 200 } });
  const draft = rows.find((row) => row.noticeId === notice);
  const body: NoticeDefinition = {
    ...definition,
    publication: {
      ...definition.publication,
      reasons: true,
      period: { days: 5 },
      objections: { by: "anyone", handledBy: review?.assignedBy ?? "", handleWithin: 5, tells: "held", open: false, upheld: struck?.id ?? "" },
    },
  };
  const saved = draft
    ? await client.call(routes.saveDraft, { params: { id: draft.id }, body, revision: draft.revision })
    : await client.call(routes.importDefinition, { body, key: randomUUID() });
  await client.call(routes.publishDraft, {
    params: { id: saved.id },
    body: { note: { "zh-CN": "补充公示期和异议办法", en: "Publicity period" } },
    revision: saved.revision,
    key: randomUUID(),
  });
}

test("the selection is tried with other numbers, prepared quietly, and released together", async ({ page, serverUrl }) => {
  test.setTimeout(300_000);
  await withPeriod(serverUrl);
  await forwardAll(serverUrl);
  const province = new Province(await clientOf(serverUrl, runner), notice, reviewId);
  await province.assign();
  // Of some the demonstration's experts handed sheets in already, which count in their means: these come first, so that the others follow as they are scored here.
  const begun = (row: RankingRow) => row.scores.some(({ status }) => status === "scored");
  const rows = (await province.ranking()).rows.toSorted((one, other) => Number(begun(other)) - Number(begun(one))).map((row) => row.applicationId);
  expect(rows.length).toBeGreaterThan(limit);
  for (const login of experts) {
    const expert = new Expert(await clientOf(serverUrl, login), "");
    for (const assignment of await expert.waiting()) await expert.score(assignment, sheetOf(98 - 2 * rows.indexOf(assignment.applicationId)));
  }
  await signInAs(page, runner);
  await page.getByRole("link", { name: review.title["zh-CN"] }).first().click();
  await expect(page.getByText("评分已全部提交")).toBeVisible();
  await look(page, "selection-ready");

  // By the keyboard alone: one place fewer.
  await page.getByRole("button", { name: "试算" }).focus();
  await page.keyboard.press("Enter");
  const places = page.getByLabel(definition.quotas[quota]?.title["zh-CN"] ?? "");
  await places.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(String(limit - 1));
  await expect(page.getByRole("status").filter({ hasText: "退出 1 个" })).toBeVisible();
  await page.getByLabel("只看有变化的").check();
  await expectAccessible(page, "trying");
  await look(page, "selection-trial");
  await adminPicture(page, "trial");
  await page.getByRole("button", { name: "结束试算" }).first().click();

  await page.getByRole("button", { name: "拟定入选名单" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "拟定入选名单" }).click();
  await expect(page.getByText("名单已拟定，尚未生效")).toBeVisible();
  expect((await province.ranking()).rows.every(({ state }) => state === review.in)).toBe(true);
  await expectAccessible(page, "prepared");
  await look(page, "selection-prepared");
  await page.getByRole("button", { name: "名单生效" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认生效" }).click();
  await expect(page.getByText(/入选名单已由.*生效/)).toBeVisible();
  await look(page, "selection-released");
  // What it made of one application stands on its page, to those who run the round.
  await page.goto(`${base}/applications/${rows[limit] ?? ""}`);
  await expect(page.locator(".ad-standing")).toContainText(`第${limit + 1}名`);
  await expect(page.locator(".ad-standing")).toContainText(/得分 \d/);
  await expectAccessible(page, "standings");
  await look(page, "application-standings");
  await page.goBack();

  await page.getByRole("link", { name: "结果公布" }).click();
  await page.getByRole("button", { name: "发布结果" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布结果" }).click();
  await expect(page.getByText(/公示期至/)).toBeVisible();
  await look(page, "result-published");
});

test("a visitor objects by name, keeps number and code, and finds the objection again by them", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 404 .*look-up/);
  await page.goto(`/notices/${notice}/result`);
  await expect(page.getByText(/任何单位和个人都可以在公示期内实名提出异议/)).toBeVisible();
  await expectAccessible(page, "public result");
  await look(page, "public-result");
  await page
    .getByRole("button", { name: /提出异议/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "提交异议" }).click();
  await expect(dialog.getByText("请填写电话或邮箱，至少一项。")).toBeVisible();
  await expectAccessible(page, "objecting by name, incomplete");
  await look(page, "objecting-by-name-incomplete");
  await dialog.getByLabel("异议事实和理由").fill("申报的合作单位与实际不符，请核查。");
  await dialog.getByLabel("真实姓名").fill("示例异议人");
  await dialog.getByLabel("联系电话").fill("13800000001");
  await look(page, "objecting-by-name");
  await dialog.getByRole("button", { name: "提交异议" }).click();
  const code = page.locator(".p-code");
  await expect(code).toHaveText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  const said = (await code.textContent()) ?? "";
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /上传证明文件/ }).click();
  const file = pdfFile("现场照片.pdf");
  await (await chooser).setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) });
  await expect(page.getByText("现场照片.pdf")).toBeVisible();
  await expectAccessible(page, "receipt of an objection");
  await look(page, "objection-receipt");

  // Later, in another browser: the code is not shown again, and opens what was said.
  const handler = await clientOf(serverUrl, runner);
  const [made] = (await handler.call(routes.listObjections, { params: { noticeId: notice } })).rows;
  await handler.call(routes.handleObjection, { params: { id: made?.id ?? "" }, body: { do: "ask", text: "请说明是哪家单位。" }, revision: made?.revision ?? 0, key: randomUUID() });
  await page.context().clearCookies();
  await page.goto(`/notices/${notice}/objection`);
  await expect(code).toBeHidden();
  await page.getByLabel("编号").fill(String(made?.number ?? 0));
  await page.getByLabel("查询码").fill("0000-0000-0000-0000");
  await page.getByRole("button", { name: "查询", exact: true }).click();
  await expect(page.getByText("编号或查询码不正确。")).toBeVisible();
  await expectAccessible(page, "looking up an objection");
  await look(page, "objection-look-up");
  await page.getByLabel("查询码").fill(said.toLowerCase());
  await page.getByRole("button", { name: "查询", exact: true }).click();
  await page.getByLabel("补充说明").fill("见所附照片第二张。");
  await page.getByRole("button", { name: "提交说明" }).click();
  await expect(page.getByText("见所附照片第二张。")).toBeVisible();
  await look(page, "objection-looked-up");
});

test("somebody objects on the result page with evidence; it is asked about, answered and upheld", async ({ page, serverUrl }) => {
  test.setTimeout(180_000);
  const objector = experts[0] ?? "";
  await page.goto(`/notices/${notice}/result`);
  await expect(page.getByText("距公示期结束")).toBeVisible();
  await page.goto(`/login?to=${encodeURIComponent(`/notices/${notice}/result`)}`);
  await page.locator("[name=login]").fill(objector);
  await page.locator("[name=password]").fill(demoPassword);
  await page.getByRole("button", { name: "登录" }).click();
  // Who reviews is led to the admin app, and comes back by itself.
  await page.waitForURL("**/admin/n/**");
  await expect(page.locator("h1")).toBeVisible();
  await page.goto(`/notices/${notice}/result`);
  await page
    .getByRole("button", { name: /提出异议/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "提交异议" })).toBeDisabled();
  await dialog.getByLabel("异议事实和理由").fill("申报的经营面积与实际不符，请核查。");
  await dialog.getByLabel("联系方式").fill("13900000000");
  await expectAccessible(page, "objecting");
  await look(page, "objecting");
  await dialog.getByRole("button", { name: "提交异议" }).click();
  await expect(page.getByRole("heading", { name: "我的异议" })).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /上传证明文件/ }).click();
  const file = pdfFile("租赁合同.pdf");
  await (await chooser).setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) });
  await expect(page.getByRole("link", { name: "租赁合同.pdf" })).toBeVisible();
  await expectAccessible(page, "own objections");
  await look(page, "own-objection");

  const handler = await clientOf(serverUrl, runner);
  const [made] = (await handler.call(routes.listObjections, { params: { noticeId: notice } })).rows;
  await handler.call(routes.handleObjection, { params: { id: made?.id ?? "" }, body: { do: "ask", text: "请说明依据。" }, revision: made?.revision ?? 0, key: randomUUID() });
  await page.reload();
  await page.getByLabel("补充说明").fill("见所附租赁合同第三条。");
  await page.getByRole("button", { name: "提交说明" }).click();
  await expect(page.getByText("见所附租赁合同第三条。")).toBeVisible();

  await leave(page);
  await signInAs(page, runner);
  await page.goto(`${base}/objections`);
  await expect(page.getByText("请说明依据。")).toBeVisible();
  const card = page.locator(".sb-card").filter({ hasText: "请说明依据。" });
  await card.getByLabel("说明", { exact: true }).fill("经核查属实。");
  await expectAccessible(page, "objections");
  await look(page, "objections");
  await adminPicture(page, "objections");
  await card.getByRole("button", { name: "异议成立" }).click();
  await card.getByRole("link", { name: new RegExp(struck.title["zh-CN"]) }).click();
  const drawer = await openAction(page, struck.title["zh-CN"]);
  if (struck.form) await fillPlainly(drawer.locator(".sb-form"), "公示异议成立，取消入选。");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(drawer).toBeHidden();
});

test("the next of the reserve list moves up, and a new edition says what changed", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, runner);
  await page.getByRole("link", { name: review.title["zh-CN"] }).first().click();
  await expect(page.getByText(/候补第1位递补/).first()).toBeVisible();
  await expectAccessible(page, "promotion");
  await look(page, "promotion");
  await adminPicture(page, "promotion");
  await page.getByRole("button", { name: "确认递补" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认递补" }).click();
  await expect(page.getByText(/确认递补：/)).toBeVisible();
  await page.getByRole("link", { name: "结果公布" }).click();
  await expect(page.getByText("新增 1 个，移出 1 个").first()).toBeVisible();
  await page.getByRole("button", { name: "公布新名单" }).click();
  await page.getByLabel("有哪些变化、为什么").fill("一个项目异议成立取消入选，由候补第1位递补。");
  await look(page, "new-edition-ask");
  await page.getByRole("dialog").getByRole("button", { name: "公布新名单" }).click();
  await page.getByRole("link", { name: "查看公开页面" }).click();
  await expect(page.getByText("与上一次公布相比")).toBeVisible();
  await expect(page.getByRole("link", { name: /第 1 次公布/ })).toBeVisible();
  await expectAccessible(page, "second edition");
  await look(page, "second-edition");
  await page.getByRole("link", { name: /第 1 次公布/ }).click();
  await expect(page.getByText("之后有新的公布")).toBeVisible();
});
