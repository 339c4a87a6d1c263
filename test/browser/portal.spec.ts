import { readFile } from "node:fs/promises";
import { trackEvidence } from "@shenbao/engine";
import { newRegistration, personaFiles } from "./portal-applicant.ts";
import { expectAccessible } from "./portal-axe.ts";
import { fillByHand, uploadByHand } from "./portal-fill.ts";
import { pdfFile } from "./portal-files.ts";
import { demoNotice } from "./portal-notice.ts";
import { takePicture } from "./portal-picture.ts";
import { expect, test } from "./portal-test.ts";

const notice = demoNotice();
const { definition, persona, form, answers } = notice;
const title = definition.title["zh-CN"];

test("an applicant finds the notice, registers, fills, uploads, submits and gets a receipt", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto("/");
  await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
  await expectAccessible(page, "home");
  await takePicture(page, "home");
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
  await expectAccessible(page, "notice");
  await takePicture(page, "notice");

  // Who is not signed in comes back to the notice after registering.
  const track = definition.tracks.findIndex((one) => one.id === persona.track);
  const card = page.locator(".p-track").nth(track);
  await card.locator(".p-start a").click();
  await page.locator(".p-after a").click();
  const { organisation, account } = newRegistration();
  await page.locator("[name=creditCode]").fill(`${organisation.creditCode.slice(0, 17)}Z`);
  await expect(page.locator("[name=creditCode]")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name=creditCode]").fill(organisation.creditCode.toLowerCase());
  await expect(page.locator("[name=creditCode]")).not.toHaveAttribute("aria-invalid", "true");
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("[name=name]")).toBeFocused();
  await expectAccessible(page, "register with findings");
  const typed = {
    name: organisation.name,
    displayName: account.displayName,
    telephone: account.telephone,
    email: account.email,
    login: account.login,
    password: account.password,
    again: account.password,
  };
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
  await takePicture(page, "register");
  await page.locator("form button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await card.locator(".p-start button").click();
  await page.waitForURL("**/edit");
  await fillByHand(page, form, definition.year, answers);
  await expect(page.locator("[data-save=saved]")).toBeVisible();
  await page.locator(".sb-step").first().click();
  await expectAccessible(page, "form step");
  await takePicture(page, "form");
  await takePicture(page, "form-phone", 390);

  await page.locator(".sb-step").nth(-2).click();
  for (const { evidence, file } of personaFiles(notice)) {
    await uploadByHand(page, evidence, file);
  }
  await expectAccessible(page, "evidence");
  await takePicture(page, "evidence");

  await page.locator(".sb-step").last().click();
  await expect(page.locator(".sb-finding-error")).toHaveCount(0);
  await expectAccessible(page, "check");
  await takePicture(page, "check");
  const action = definition.workflow.actions.find((one) => one.from.includes(definition.workflow.initial) && one.needs?.includes("valid"));
  const submit = page.locator(".p-submit").getByRole("button", { name: action?.title["zh-CN"] ?? "", exact: true });
  await submit.click();
  await expect(page.locator("[type=checkbox]")).toBeFocused();
  await page.locator("[type=checkbox]").check();
  await submit.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(action?.confirm?.["zh-CN"] ?? "");
  await expectAccessible(page, "confirm");
  await dialog.getByRole("button", { name: action?.title["zh-CN"] ?? "", exact: true }).click();

  await page.waitForURL("**/receipt");
  await expect(page.locator(".p-receipt-number")).toHaveText(new RegExp(`^${definition.year}-`));
  await expect(page.locator(".p-hash").first()).toHaveText(/^[0-9a-f]{64}$/);
  await expectAccessible(page, "receipt");
  await takePicture(page, "receipt");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载 PDF", exact: true }).click()]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  await page.goBack();
  await page.goto(page.url().replace(/\/(receipt|edit.*)$/, ""));
  await expect(page.locator(".sb-timeline > li")).toHaveCount(2);
  await expectAccessible(page, "application");
  await takePicture(page, "application");

  // What is asked after submission: the stamped scan.
  const later = trackEvidence(definition, persona.track).filter((one) => one.stage === "after-submit" && one.types.includes("pdf"));
  for (const item of later) await uploadByHand(page, item.id, pdfFile("盖章扫描件.pdf"));
  // What a scan proves is told by an event too.
  const proofs = later.filter(({ proven }) => proven !== undefined).length;
  await expect(page.locator(".sb-scan .sb-banner-warning")).toHaveCount(proofs);

  // Taken back, it is open again.
  const withdraw = definition.workflow.actions.find((one) => one.from.includes(action?.to ?? "") && one.by === action?.by && !one.needs?.includes("valid"));
  await page
    .locator(".p-actions")
    .getByRole("button", { name: withdraw?.title["zh-CN"] ?? "", exact: true })
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: withdraw?.title["zh-CN"] ?? "", exact: true })
    .click();
  await expect(page.locator(".sb-page-header .sb-tag")).toHaveText(definition.workflow.states[withdraw?.to ?? ""]?.title["zh-CN"] ?? "");
  await expect(page.locator(".sb-timeline > li")).toHaveCount(3 + proofs);
  await page.getByRole("link", { name: "我的申报" }).first().click();
  await expect(page.locator(".p-rows > li")).toHaveCount(1);
  await expectAccessible(page, "own applications");
});
