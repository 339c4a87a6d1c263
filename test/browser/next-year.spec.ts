import type { Page } from "@playwright/test";
import { fieldsOf, trackForm, type Json, type NoticeDefinition } from "@shenbao/engine";
import { routes } from "@shenbao/contract";
import { testClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";
import { adminPicture, leave, openAction, openFirst, signInAs } from "./admin-work.ts";
import { look } from "./look.ts";
import { expect, setClock, test } from "./own-server.ts";
import { expectAccessible } from "./portal-axe.ts";
import { handInAction, personaFiles, registerApplicant, signIn } from "./portal-applicant.ts";
import { fillByHand, uploadByHand } from "./portal-fill.ts";
import { demoNotice, demoPassword } from "./portal-notice.ts";

const { administrator, definition: last } = adminDemo();
const demo = demoNotice();
/** What is new in it. */
const field = "申请补助金额";
const sentence = "申请补助金额不得超过500万元。";
const state = "实地核查";

test.use({ story: "next year's call" });
test.describe.configure({ mode: "serial" });

const [removed = "", kept = ""] = Object.keys(last.tables);
const tableOf = (id: string) => last.tables[id]?.title["zh-CN"] ?? "";

const saved = (page: Page) => expect(page.locator("[data-save=saved]")).toBeVisible();
const judged = (page: Page) => expect(page.locator("[data-standing=judged]")).toBeVisible();
const side = (page: Page) => page.getByRole("complementary");
const section = (page: Page, name: string) => page.locator(".bd-nav").getByRole("button", { name }).click();

let published: NoticeDefinition;

test("next year's call is made of last year's, tried and published", async ({ page, serverUrl }) => {
  await signInAs(page, administrator);
  await page.goto("/admin/definitions");
  await page.getByRole("button", { name: `以《${last.title["zh-CN"]}》办下一年` }).click();
  const beginning = page.getByRole("dialog");
  await expect(beginning.getByLabel("新年度")).toHaveValue(String(last.year + 1));
  await look(page, "next-year-ask");
  await beginning.getByRole("button", { name: "建立草稿" }).click();
  await expect(page.locator(".bd-nav [aria-current]")).toContainText("逐项确认");
  await look(page, "next-year-confirm");
  await expectAccessible(page, "what is to be confirmed");
  await adminPicture(page, "next-year");
  const [, id = ""] = /definitions\/([^/]+)\/build/.exec(page.url()) ?? [];
  // It is published when everything was looked at, one by one.
  await page.getByRole("button", { name: /^全部采用/ }).click();
  const middle = page.locator(".bd-middle");
  const suggested = middle.getByRole("button", { name: /^采用建议/ });
  const right = middle.getByRole("button", { name: /^已核对，无误/ });
  for (let left = await suggested.count(); left > 0; left--) {
    await expect(suggested).toHaveCount(left);
    await suggested.first().click();
  }
  for (let left = await right.count(); left > 0; left--) {
    await expect(right).toHaveCount(left);
    await right.first().click();
  }
  await expect(middle.locator(".sb-empty-title")).toBeVisible();
  await section(page, "流程");
  await page.getByRole("button", { name: "特备项目名额", exact: true }).click();
  await side(page).getByLabel("名额", { exact: true }).fill("4");
  await page.getByRole("button", { name: "网上申报截止", exact: true }).first().click();
  await side(page).getByLabel("截止", { exact: true }).fill("2024-08-30");
  await page.getByRole("button", { name: "区级推荐截止", exact: true }).first().click();
  await side(page).getByLabel("截止", { exact: true }).fill("2024-09-05T17:00");
  await saved(page);

  // One new state: the district looks at it on the spot.
  await page.getByRole("button", { name: "新增状态" }).click();
  await page.keyboard.type("实地核查");
  await page.keyboard.press("Enter");
  await page
    .locator(".bw-canvas")
    .getByRole("button", { name: /^状态“待区审核”/ })
    .press("Enter");
  await page.getByLabel("新增操作到…").selectOption({ label: "到“实地核查”" });
  await page.keyboard.type("安排实地核查");
  await page.keyboard.press("Enter");
  await expect(side(page).getByLabel("由谁办理", { exact: true })).toHaveValue("district");
  // What is wrong is said and leads on: nobody leaves the state, and who acts does not see it yet.
  await page
    .locator(".bw-canvas")
    .getByRole("button", { name: /^操作“推荐”/ })
    .press("Enter");
  await side(page).getByRole("group", { name: "从哪些状态" }).getByLabel("实地核查").check();
  await judged(page);
  await page.getByRole("button", { name: /^问题/ }).click();
  await page.locator(".bd-problems .sb-finding-link").first().click();
  await page.getByRole("button", { name: "区级主管部门", exact: true }).first().click();
  await side(page).getByRole("group", { name: "仅限这些状态" }).getByLabel("实地核查").check();
  await page.getByRole("button", { name: "市经信局", exact: true }).first().click();
  await judged(page);

  // One removed table; the other one takes both tracks up.
  await section(page, "汇总表");
  await page.getByRole("button", { name: tableOf(removed) }).click();
  await side(page)
    .getByRole("button", { name: `删除“${tableOf(removed)}”`, exact: true })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
  await expect(page.locator("[data-problems]")).toContainText("1个错误，1个提醒");
  await adminPicture(page, "builder-removed");
  await page.locator(".bd-problems .sb-finding-link", { hasText: /^附件/ }).click();
  await side(page)
    .getByRole("button", { name: /^删除“推荐汇总表/ })
    .click();
  await section(page, "汇总表");
  await page.getByRole("button", { name: tableOf(kept) }).click();
  await side(page).getByRole("group", { name: "仅限这些方向" }).getByRole("checkbox").first().check();
  await expect(page.locator("[data-problems]")).toContainText("没有发现问题");

  // One new field.
  await section(page, "表单");
  await page.locator(".bf-palette").getByRole("button", { name: "金额", exact: true }).click();
  await side(page).getByLabel("名称（中文）", { exact: true }).fill("申请补助金额");
  await look(page, "field");
  await adminPicture(page, "builder-form");

  // One new rule.
  await section(page, "条件与规则");
  await page.getByLabel("新增规则：给哪个字段").selectOption({ label: "申请补助金额" });
  await page.getByRole("button", { name: "新增规则" }).click();
  await side(page).getByRole("button", { name: "修改“应当”" }).click();
  const editor = page.getByRole("dialog", { name: "应当" });
  await editor.getByLabel("怎么比较").selectOption({ label: "不大于" });
  await editor.getByRole("textbox", { name: "和什么比较" }).fill("500");
  await expect(editor.getByRole("status")).toContainText("「申请补助金额」不大于500万元");
  await editor.getByRole("button", { name: "完成" }).click();
  await side(page).getByLabel("提示语（中文）").fill("申请补助金额不得超过500万元。");
  await look(page, "r1");

  // Tried.
  await section(page, "试办");
  await page.getByRole("button", { name: "再加1个申报" }).click();
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const asking = page.getByRole("dialog");
  await asking.getByRole("button", { name: "确定", exact: true }).click();
  await expect(page.locator(".bt-application .sb-tag").first()).toHaveText("待区审核");
  await page
    .getByRole("group", { name: "以谁的身份" })
    .getByRole("button", { name: /^区级主管部门/ })
    .click();
  await page.getByRole("button", { name: "安排实地核查", exact: true }).click();
  await asking.getByRole("button", { name: "确定", exact: true }).click();
  await expect(page.locator(".bt-application .sb-tag").first()).toHaveText("实地核查");
  await look(page, "try2");
  await adminPicture(page, "builder-try");

  // Compared with last year's, in sentences.
  await saved(page);
  await page.getByRole("link", { name: "比较", exact: true }).click();
  for (const sentence of ["名额「特备项目名额」由信息消费体验中心2个改为信息消费体验中心4个。", `新增字段「${field}」`, `新增状态「${state}」`, /^取消汇总表/])
    await expect(page.getByText(sentence).first()).toBeVisible();
  await expectAccessible(page, "a comparison");
  await look(page, "compare");
  await page.getByText(`新增状态「${state}」`).first().scrollIntoViewIfNeeded();
  await adminPicture(page, "compare");
  await page.goBack();
  await expect(page.locator(".bd-nav")).toBeVisible();

  // Published.
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page
    .getByRole("dialog", { name: /发布第 1 版/ })
    .getByRole("button", { name: /^发布/ })
    .click();
  await expect(page.getByText("第 1 版已发布")).toBeVisible();
  const client = testClient(serverUrl);
  await client.signIn(administrator, demoPassword);
  published = (await client.call(routes.getDraft, { params: { id } })).definition;
  expect(published).toMatchObject({ year: last.year + 1, opens: last.opens.replace(String(last.year), String(last.year + 1)) });
});

test("an applicant fills the new field under the new rule, and the district does the new step", async ({ page, serverUrl }) => {
  const form = trackForm(published, demo.persona.track);
  const answers = structuredClone(demo.answers) as Record<string, Json>;
  const added = fieldsOf(form, published.year).find(({ title }) => title["zh-CN"] === field);
  const pointer = added?.pointer ?? "";
  await setClock(serverUrl, Date.parse("2024-08-12T09:00:00+08:00"));
  const applicant = await registerApplicant(serverUrl);
  await signIn(page, applicant, `/notices/${published.id}`);
  await page
    .locator(".p-track")
    .nth(published.tracks.findIndex(({ id }) => id === demo.persona.track))
    .locator(".p-start button")
    .click();
  await page.waitForURL("**/edit");
  await fillByHand(page, form, published.year, set(answers, pointer, 600));
  await saved(page);
  await page.locator(".sb-step").nth(-2).click();
  for (const { evidence, file } of personaFiles(demo)) await uploadByHand(page, evidence, file);
  await page.locator(".sb-step").last().click();
  await expect(page.locator(".sb-finding-error")).toHaveCount(1);
  await expect(page.locator(".sb-finding-error")).toContainText(sentence);
  await look(page, "refused");
  await page.locator(".sb-finding-error .sb-finding-link").click();
  await page.locator(`[data-field="${pointer}"] input`).fill("400");
  await page.locator(".sb-step").last().click();
  await expect(page.locator(".sb-finding-error")).toHaveCount(0);
  const submit = published.workflow.actions.find(({ id }) => id === handInAction({ ...demo, definition: published }, { state: published.workflow.initial }));
  await page.locator("[type=checkbox]").check();
  await page
    .locator(".p-submit")
    .getByRole("button", { name: submit?.title["zh-CN"] ?? "", exact: true })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: submit?.title["zh-CN"] ?? "", exact: true })
    .click();
  await page.waitForURL("**/receipt");
  await expect(page.locator(".p-receipt-number")).toHaveText(/^2024-/);
  await look(page, "receipt");

  await leave(page);
  await signInAs(page, demo.receiver);
  await openFirst(page, `/admin/n/${published.id}`, submit?.to ?? "");
  await expect(page.locator(`.ad-form-read [data-field="${pointer}"]`)).toContainText("400");
  const drawer = await openAction(page, "安排实地核查");
  await look(page, "district");
  await drawer.getByRole("button", { name: /^确认/ }).click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(state);
});

function set(answers: Record<string, Json>, pointer: string, value: Json): Record<string, Json> {
  const [head = "", ...rest] = pointer.split("/").slice(1);
  return { ...answers, [head]: rest.length === 0 ? value : set((answers[head] ?? {}) as Record<string, Json>, `/${rest.join("/")}`, value) };
}
