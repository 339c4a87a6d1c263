import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { fieldsOf } from "@shenbao/engine";
import { testClient } from "../harness/test-client.ts";
import { beginDraft, registerApplicant, signIn, submitDraft } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { uploadByHand } from "./portal-fill.ts";
import { pdfFile } from "./portal-files.ts";
import { demoNotice, demoPassword, valueAt } from "./portal-notice.ts";
import { takePicture } from "./portal-picture.ts";
import { expect, test } from "./portal-test.ts";

const notice = demoNotice();
const { definition, form, answers, receiver } = notice;

test("a return opens only what it names, and what was changed is submitted again", async ({ page, serverUrl }) => {
  const applicant = await registerApplicant(serverUrl);
  const draft = await beginDraft(applicant, notice);
  await submitDraft(applicant, notice, draft.id);

  // The receiving organisation returns it: one field and one piece of evidence.
  const texts = fieldsOf(form, definition.year).filter((field) => !field.computed && field.type === "text" && typeof valueAt(answers, field.pointer) === "string");
  const [asked, closed] = texts;
  const evidence = form.evidence?.find((item) => item.required && item.stage !== "after-submit" && item.types.includes("pdf"));
  const returning = definition.workflow.actions.find((action) => action.asks === "reasons" && action.by !== "system");
  if (!asked || !closed || !evidence || !returning) throw new Error("The notice has nothing to return");
  const reviewer = testClient(serverUrl);
  await reviewer.signIn(receiver, demoPassword);
  const { revision } = await reviewer.call(routes.getApplication, { params: { id: draft.id } });
  const reasons = [
    { at: asked.pointer, text: "与营业执照不一致，请核对。" },
    { at: `evidence:${evidence.id}`, text: "扫描件不清晰。" },
  ];
  await reviewer.call(routes.doAction, { params: { id: draft.id, action: returning.id }, body: { reasons }, revision, key: randomUUID() });

  await signIn(page, applicant, `/applications/${draft.id}`);
  await expect(page.locator(".p-reasons")).toContainText("与营业执照不一致，请核对。");
  await expectAccessible(page, "returned");
  await takePicture(page, "returned");
  await page.locator(".p-reasons a").first().click();
  const open = page.locator(`[data-field="${asked.pointer}"] input`);
  await expect(open).toBeFocused();
  await expect(page.locator(`[data-field="${asked.pointer}"]`)).toContainText("与营业执照不一致，请核对。");
  await expect(page.locator(`[data-field="${closed.pointer}"] input`)).toHaveCount(0);
  await expectAccessible(page, "form of a return");
  await open.fill("改正后的名称");
  await expect(page.locator("[data-save=saved]")).toBeVisible();

  await page.locator(".sb-step").nth(-2).click();
  await uploadByHand(page, evidence.id, pdfFile("清晰的扫描件.pdf"));
  await page.locator(".sb-step").last().click();
  await page.locator("[type=checkbox]").check();
  await page.locator(".p-submit button").first().click();
  await page.getByRole("dialog").locator(".sb-button-primary").click();
  await page.waitForURL("**/receipt");

  const after = await applicant.client.call(routes.getApplication, { params: { id: draft.id } });
  expect(valueAt(after.answers, asked.pointer)).toBe("改正后的名称");
  // A return erases nothing.
  expect(valueAt(after.answers, closed.pointer)).toBe(valueAt(answers, closed.pointer));
  expect(after.reasons).toEqual([]);
});
