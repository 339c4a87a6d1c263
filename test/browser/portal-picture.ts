import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** A picture for the README, only when they are wanted: PICTURES=1. */
export async function takePicture(page: Page, name: string, width = 1280): Promise<void> {
  if (process.env["PICTURES"] !== "1") return;
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: width < 600 ? 844 : 860 });
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
  await page.screenshot({ path: `${folder}portal-${name}.png` });
  if (before) await page.setViewportSize(before);
}
