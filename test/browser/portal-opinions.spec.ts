import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { fieldsOf, type Answers } from "@shenbao/engine";
import { testClient } from "../harness/test-client.ts";
import { look } from "./look.ts";
import { beginDraft, registerApplicant, signIn, submitDraft } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { demoNotice, demoPassword } from "./portal-notice.ts";
import { expect, test } from "./portal-test.ts";

const notice = demoNotice();
const { definition, receiver } = notice;
const { states, actions } = definition.workflow;
const reason = "项目尚未完成工程竣工验收，\n不符合通知关于“建成并投入使用”的要求。";

/** The action that refuses with a form, from where a submitted application is. */
function refusalFrom(state: string) {
  const action = actions.find((one) => one.from.includes(state) && one.form && states[one.to]?.tone === "failure");
  const form = definition.forms[action?.form ?? ""];
  if (!action || !form) throw new Error("Nothing refuses an application with a form");
  return { action, form };
}

test("an applicant reads why it was refused, and by whom", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);
  const reviewer = testClient(serverUrl);
  await reviewer.signIn(receiver, demoPassword);
  const { revision, state } = await reviewer.call(routes.getApplication, { params: { id: draft.id } });
  const { action, form } = refusalFrom(state);
  const fields = fieldsOf(form, definition.year).filter((field) => !field.computed);
  const input = Object.fromEntries(
    fields.map((field) => [field.pointer.slice(1), field.type === "long-text" || field.type === "text" ? reason : (field.choices?.[0]?.value ?? null)]),
  ) as Answers;
  await reviewer.call(routes.doAction, { params: { id: draft.id, action: action.id }, body: { input }, revision, key: randomUUID() });

  await signIn(page, applicant, `/applications/${draft.id}`);
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(states[action.to]?.title["zh-CN"] ?? "");
  const card = page.locator(".sb-card", { has: page.getByRole("heading", { name: form.title["zh-CN"] }) });
  await expect(card).toBeVisible();
  for (const line of reason.split("\n")) await expect(card).toContainText(line);
  for (const field of fields.filter((one) => one.choices?.[0])) await expect(card).toContainText(field.choices?.[0]?.title["zh-CN"] ?? "");
  const { account } = await reviewer.session();
  await expect(card).toContainText(account?.organisation.name["zh-CN"] ?? "");
  // It is read, not filled in: no control, nothing asked for.
  await expect(card.locator("input, select, textarea")).toHaveCount(0);
  await expect(card).not.toContainText("必填");
  await expect(card.locator(".sb-error")).toHaveCount(0);
  await expectAccessible(page, "refused");
  await look(page, "refused");
  // Its title is said once.
  await expect(page.getByRole("heading", { name: form.title["zh-CN"] })).toHaveCount(1);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: form.title.en })).toBeVisible();
  await page.getByRole("button", { name: "中文" }).click();
});

test("what is not meant for the applicant stays away", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);
  const stored = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  expect(stored.opinions).toEqual([]);
  await signIn(page, applicant, `/applications/${draft.id}`);
  await expect(page.locator(".sb-timeline")).toBeVisible();
  await expect(page.locator("main .sb-form")).toHaveCount(0);
});
