import { test as base } from "../harness/browser.ts";
import { PageWatch } from "./portal-watch.ts";

/** A page of the demonstration that is watched: whatever it complains of fails the test. */
export const test = base.extend<{ watch: PageWatch }>({
  watch: [
    async ({ page }, use) => {
      const watch = new PageWatch();
      await watch.attach(page);
      await use(watch);
      watch.expectQuiet();
    },
    { auto: true },
  ],
});
export { expect } from "@playwright/test";
