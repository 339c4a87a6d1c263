import { fileURLToPath } from "node:url";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import { expect, type Locator, type Page } from "@playwright/test";

const pictures = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** Signs in on the admin's own login page. */
export async function signInAs(page: Page, login: string, password = demoPassword): Promise<void> {
  await page.goto("/admin/login");
  await page.getByLabel("用户名").fill(login);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/login"));
  await expect(page.locator("h1")).toBeVisible();
}

/** Leaves the page, with what it still asks for, and its session: the next person sits down at this machine. */
export async function leave(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

export async function signOut(page: Page): Promise<void> {
  const out = page.getByRole("button", { name: "退出登录" });
  // The menu closes where the page goes on to another meanwhile.
  await expect(async () => {
    if (!(await out.isVisible())) await page.locator("header .ad-menu > button").click({ timeout: 2_000 });
    await out.click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.waitForURL("**/login");
}

/** Opens the list in one state, and its first application where there is one. */
export async function openFirst(page: Page, base: string, state: string): Promise<void> {
  await page.goto(`${base}/applications?${new URLSearchParams({ filter: JSON.stringify({ state }), page: "1", perPage: "25", sort: "submittedAt", order: "DESC" }).toString()}`);
  await page.locator(".ad-table tbody a").first().click();
  await expect(page.locator(".sb-form").first()).toBeVisible();
}

/** Fills whatever a form asks: the first choice, the same sentence, the least number that passes. */
export async function fillPlainly(form: Locator, sentence: string): Promise<void> {
  await expect(form.locator("input, select, textarea").first()).toBeVisible();
  for (const select of await form.locator("select[aria-required=true]").all()) await select.selectOption({ index: 1 });
  for (const group of await form.locator("[role=radiogroup], fieldset").all()) {
    const first = group.locator("input[type=radio]").first();
    if ((await first.count()) > 0) await first.check();
  }
  for (const text of await form.locator("textarea").all()) await text.fill(sentence);
  for (const box of await form.locator("input[type=checkbox]").all()) await box.check();
}

/** The drawer of an action, opened by the button with the definition's title. */
export async function openAction(page: Page, title: string): Promise<Locator> {
  await page
    .locator(".ad-action-bar")
    .getByRole("button", { name: new RegExp(`^${title}`) })
    .click();
  const drawer = page.getByRole("dialog", { name: title, exact: true });
  await expect(drawer).toBeVisible();
  return drawer;
}

/** A picture for the README, only when they are wanted: PICTURES=1. */
export async function adminPicture(page: Page, name: string, width = 1280, height = width < 600 ? 844 : 860): Promise<void> {
  if (process.env["PICTURES"] !== "1") return;
  const before = page.viewportSize();
  await page.setViewportSize({ width, height });
  // Drawn for this width, and nothing that slides in is on its way.
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  await page.screenshot({ path: `${pictures}admin-${name}.png` });
  if (before) await page.setViewportSize(before);
}
