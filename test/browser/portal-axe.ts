import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [1280, 390];
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** No violation of WCAG 2.2 AA that axe can find, on a desk and on a phone; nothing wider than the screen. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // The driver's own channel: the page's policy does not forbid it.
    await page.evaluate(source);
    const violations = await page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      const results = await axe.run({ runOnly: { type: "tag", values: tags } });
      return results.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`).join(" | ")}`);
    }, rules);
    expect.soft(violations, `${name} at ${width}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
