import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import type { Page } from "@playwright/test";
import { fillByHand, uploadByHand } from "./portal-fill.ts";
import { beginDraft, newCreditCode, personaFiles, registerApplicant, signIn } from "./portal-applicant.ts";
import { look } from "./look.ts";
import { demoNotice } from "./portal-notice.ts";
import { expect, test } from "./own-server.ts";

const id = "yunhai-2022-big-data";
const sample = demoNotice(id, "joint");
// A member and a project that no other application of the server has.
const joint = {
  ...sample,
  answers: { ...sample.answers, projectTitle: `联合项目${newCreditCode()}`, partners: [{ partnerName: "示例成员有限公司", partnerCode: newCreditCode(), partnerPart: "data" }] },
};
const alone = demoNotice(id, "single");
test.use({ story: id, serverArgs: [`--demo-notice=${id}`, "--demo-date=2022-05-20"] });

async function submit(page: Page): Promise<void> {
  await page.locator(".sb-step").last().click();
  await expect(page.locator(".sb-finding-error")).toHaveCount(0);
  await page.locator("main [type=checkbox]").check();
  await page.locator(".p-submit").getByRole("button", { name: "提交", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交", exact: true }).click();
}

test("a consortium applies; a second project of its lead is refused with the clause", async ({ page, serverUrl, watch }) => {
  const applicant = await registerApplicant(serverUrl);
  await signIn(page, applicant, `/notices/${id}`);
  await look(page, "yunhai-notice");
  await page.locator(".p-start button").first().click();
  await page.waitForURL("**/edit");
  await fillByHand(page, joint.form, joint.definition.year, joint.answers);
  const steps = page.locator(".sb-step");
  await steps.nth(1).click();
  await look(page, "yunhai-consortium");
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await steps.nth(-2).click();
  for (const { evidence, file } of personaFiles(joint)) await uploadByHand(page, evidence, file);
  await submit(page);
  await page.waitForURL("**/receipt");
  await look(page, "yunhai-receipt");
  await page.goto(page.url().replace(/\/receipt$/, ""));
  await look(page, "yunhai-application");
  await page.goto(`/notices/${id}`);
  await expect(page.getByText("本单位已提交 1 项，已达到上限")).toHaveCount(joint.definition.tracks.length);
  await look(page, "yunhai-reached");

  // Filled in and with its evidence, but one too many: the page says which limit and which clause.
  const second = await beginDraft(applicant, { ...alone, answers: { ...alone.answers, projectTitle: `另一个项目${newCreditCode()}` } });
  for (const { evidence, file } of personaFiles(alone)) await applicant.client.call(routes.uploadEvidence, { params: { id: second.id, evidence }, file, key: randomUUID() });
  await page.goto(`/applications/${second.id}/edit`);
  await submit(page);
  watch.expectComplaints(/409 .*actions\/submit/);
  const refusal = page.getByRole("dialog").getByRole("alert");
  await expect(refusal).toContainText("限报一个项目、一个方向（依据通知第2.2条");
  await look(page, "yunhai-refused");
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const { state } = await applicant.client.call(routes.getApplication, { params: { id: second.id } });
  expect(state).toBe(alone.definition.workflow.initial);
});
