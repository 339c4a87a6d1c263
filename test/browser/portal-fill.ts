import { expect, type Locator, type Page } from "@playwright/test";
import { displayValue, fieldsOf, type Answers, type Field, type Form, type Json } from "@shenbao/engine";
import { valueAt } from "./portal-notice.ts";

/** Fills every step of an application by hand, as the definition says, with these answers. */
export async function fillByHand(page: Page, form: Form, year: number, answers: Answers): Promise<void> {
  const fields = fieldsOf(form, year).filter((field) => !field.computed && field.type !== "group");
  const last = Math.max(...fields.map((field) => field.step));
  for (let step = 0; step <= last; step += 1) {
    await page.locator(".sb-step").nth(step).click();
    for (const field of fields.filter((one) => one.step === step)) await fillField(page, field, field.pointer, valueAt(answers, field.pointer) as Json | undefined);
  }
}

/** Uploads a file of evidence through the page and waits until it is stored. */
export async function uploadByHand(page: Page, evidence: string, file: File): Promise<void> {
  const place = page.locator(`[data-field="evidence:${evidence}"]`);
  const stored = place.getByRole("button", { name: /^删除/ });
  await expect(place).toBeVisible();
  const before = await stored.count();
  await place.locator("input[type=file]").setInputFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) });
  await expect(stored).toHaveCount(before + 1, { timeout: 20_000 });
}

async function fillField(page: Page, field: Field, pointer: string, value: Json | undefined): Promise<void> {
  if (value === undefined) return;
  const place = page.locator(`[data-field="${pointer}"]`);
  if (field.columns && Array.isArray(value)) return fillRows(page, place, field, pointer, value);
  if (field.type === "choices" && Array.isArray(value)) {
    for (const one of value) await place.getByLabel(titleOf(field, one), { exact: true }).check();
    return;
  }
  const control = place.locator("input, select, textarea").first();
  const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()));
  if (kind === "radio") await place.getByLabel(displayValue(field, value, "zh-CN"), { exact: true }).check();
  else if (kind === "checkbox") await control.setChecked(value === true);
  else if (kind === "select") await control.selectOption(String(value));
  else await control.fill(String(value));
}

async function fillRows(page: Page, place: Locator, field: Field, pointer: string, rows: Json[]): Promise<void> {
  // Counting does not wait for the step to appear.
  await expect(place).toBeVisible();
  for (const [index, row] of rows.entries()) {
    if ((await page.locator(`[data-field="${pointer}/${index}"]`).count()) === 0) await place.locator(":scope > button, .sb-table-foot button").last().click();
    for (const column of field.columns ?? []) {
      const name = column.pointer.slice(field.pointer.length + 2);
      if (!column.computed) await fillField(page, column, `${pointer}/${index}${name}`, valueAt(row, name) as Json | undefined);
    }
  }
}

const titleOf = (field: Field, value: Json) => field.choices?.find((choice) => choice.value === value)?.title["zh-CN"] ?? String(value);
