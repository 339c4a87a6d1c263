import { routes } from "@shenbao/contract";
import { fieldsOf } from "@shenbao/engine";
import { beginDraft, password, registerApplicant, signIn, submitDraft } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { demoNotice, valueAt } from "./portal-notice.ts";
import { expect, test } from "./portal-test.ts";
import { PageWatch } from "./portal-watch.ts";

const notice = demoNotice();
const { definition, form, answers } = notice;
const field = fieldsOf(form, definition.year).find((one) => !one.computed && one.type === "text" && one.step === 0);
if (!field) throw new Error("The first step has no text field");
const input = `[data-field="${field.pointer}"] input`;

test("a login that expires in the middle of a form loses nothing", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/status of 401/);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}/edit/1`);
  await expect(page.locator(input)).toBeVisible();
  // A password changed elsewhere ends every other session, whatever the page is still waiting for.
  const changed = `${password}, changed`;
  await applicant.client.call(routes.changeOwn, { body: { password: { old: password, new: changed } } });
  await page.locator(input).fill("登录过期时填写的");
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("[name=password]")).toBeFocused();
  await expectAccessible(page, "signing in again");
  await dialog.locator("[name=password]").fill(changed);
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await expect(page.locator(input)).toHaveValue("登录过期时填写的");
  await page.reload();
  await expect(page.locator(input)).toHaveValue("登录过期时填写的");
  const stored = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  expect(valueAt(stored.answers, field.pointer)).toBe("登录过期时填写的");
});

test("what is typed offline is kept, also by a closed tab, and saved when the network is back", async ({ page, context, serverUrl, watch }) => {
  watch.expectComplaints(/ERR_INTERNET_DISCONNECTED/);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}/edit/1`);
  await expect(page.locator(input)).toBeVisible();
  await context.setOffline(true);
  await page.locator(input).fill("断网时填写的");
  await expect(page.locator("[data-save=offline]")).toBeVisible();
  await expectAccessible(page, "offline");
  await context.setOffline(false);
  await expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 20_000 });

  await context.setOffline(true);
  await page.locator(input).fill("关闭窗口前的最后一个字");
  // It is on the screen; a closed page of a test is not told that it is left.
  await expect(page.locator("[data-save=saved]")).toBeHidden();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await new PageWatch().attach(again);
  await again.goto(`${serverUrl}/applications/${draft.id}/edit/1`);
  await expect(again.locator(input)).toHaveValue("关闭窗口前的最后一个字");
  await expect(again.locator("[data-save=saved]")).toBeVisible();
  const stored = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  expect(valueAt(stored.answers, field.pointer)).toBe("关闭窗口前的最后一个字");
});

test("of two tabs the quiet one follows, and where both typed the person chooses", async ({ page, context, serverUrl, watch }) => {
  watch.expectComplaints(/status of 412/, /ERR_INTERNET_DISCONNECTED/);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await signIn(page, applicant, `/applications/${draft.id}/edit/1`);
  const other = await context.newPage();
  await other.goto(`${serverUrl}/applications/${draft.id}/edit/1`);
  await other.locator(input).fill("另一窗口");
  await expect(other.locator("[data-save=saved]")).toBeVisible();
  await expect(page.locator(input)).toHaveValue("另一窗口");

  // Elsewhere, on another machine: no tab of this browser hears of it.
  const current = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  const theirs = structuredClone(current.answers);
  const [group = "", name = ""] = field.pointer.split("/").slice(1);
  (theirs[group] as Record<string, unknown>)[name] = "同事填写的";
  await applicant.client.call(routes.saveAnswers, { params: { id: draft.id }, body: { answers: theirs }, revision: current.revision });
  await other.close();
  await page.locator(input).fill("本页填写的");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("同事填写的");
  await expect(dialog).toContainText("本页填写的");
  await expectAccessible(page, "choosing between two versions");
  await dialog.getByRole("radio").nth(1).check();
  await dialog.locator(".sb-button-primary").click();
  await expect(page.locator(input)).toHaveValue("同事填写的");
  await page.locator(input).fill("最后的决定");
  // The page says «saved» of what was before, until the frame that shows the key: so the server is asked, not the page.
  const stored = async () => valueAt((await applicant.client.call(routes.getApplication, { params: { id: draft.id } })).answers, field.pointer);
  await expect.poll(stored).toBe("最后的决定");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
});

test("a submission whose answer is lost happens once", async ({ page, serverUrl, watch }) => {
  watch.expectComplaints(/ERR_CONNECTION|ERR_FAILED/);
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);
  const submitted = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  const back = definition.workflow.actions.find((one) => one.from.includes(submitted.state) && submitted.actions.some((offered) => offered.id === one.id && offered.possible));
  if (!back) throw new Error("Nothing can be done after submission");
  await signIn(page, applicant, `/applications/${draft.id}`);
  // The server does it, and the answer never arrives.
  await page.route(
    `**/actions/${back.id}`,
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await page.locator(".p-actions").getByRole("button", { name: back.title["zh-CN"], exact: true }).click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: back.title["zh-CN"], exact: true });
  await confirm.click();
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
  await confirm.click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const events = await applicant.client.call(routes.listEvents, { params: { id: draft.id } });
  expect(events.rows.filter((event) => event.action === back.id)).toHaveLength(1);
});

test("a draft is thrown away only after asking", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, { ...notice, answers });
  await signIn(page, applicant, `/applications/${draft.id}`);
  await page.getByRole("button", { name: "删除草稿" }).click();
  await expectAccessible(page, "deleting a draft");
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "删除草稿" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).click();
  await page.waitForURL("**/applications");
  await expect(page.locator(".sb-empty")).toBeVisible();
  await expectAccessible(page, "no application");
});
