import type { Page } from "@playwright/test";

/** The page as it is on a desk and on a phone, for whoever wants to look: LOOK=<folder>. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["LOOK"];
  if (!folder) return;
  const before = page.viewportSize();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 860 });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    // Of a very long page, as much as can be looked at.
    const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 2400));
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
  if (before) await page.setViewportSize(before);
}
