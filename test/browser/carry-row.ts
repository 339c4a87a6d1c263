import { expect, type Page } from "@playwright/test";

/** Carries a row of a summary table to a place by the keyboard alone (both from 0), and drops it there or gives up. */
export async function carryRow(page: Page, from: number, to: number, end: "Space" | "Escape"): Promise<void> {
  const heard = page.locator("[id^=DndLiveRegion]");
  // A row is measured where it is when it is picked up: one that still moves to its place would be measured on its way.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  await page.locator(".ad-sheet-table tbody tr").nth(from).locator(".ad-handle").focus();
  await page.keyboard.press("Space");
  await expect(heard).toHaveText(new RegExp(`第 ${from + 1} [行位]`));
  const step = Math.sign(to - from);
  for (let place = from; place !== to; place += step) {
    const wanted = new RegExp(`移到第 ${place + step + 1} 位`);
    // The keys count from when the rows are measured, a moment after the row was picked up.
    await expect(async () => {
      if (!wanted.test(await heard.innerText())) await page.keyboard.press(step < 0 ? "ArrowUp" : "ArrowDown");
      await expect(heard).toHaveText(wanted, { timeout: 1_000 });
    }).toPass();
  }
  await page.keyboard.press(end);
  await expect(heard).toHaveText(end === "Space" ? new RegExp(`已放在第 ${to + 1} 位`) : /已取消/);
}
