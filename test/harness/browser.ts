import { test as base } from "@playwright/test";
import { startDemonstration } from "./demonstration.ts";

/** Pages of a freshly seeded demonstration, one a worker (or of the server at SHENBAO_URL). `page.goto("/admin/")` goes there. */
export const test = base.extend<object, { serverUrl: string }>({
  serverUrl: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture uses from this pattern, and refuses any other; it uses none.
    async ({}, use) => {
      const running = process.env["SHENBAO_URL"];
      if (running) return use(running);
      const server = await startDemonstration();
      await use(server.url);
      await server.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  baseURL: ({ serverUrl }, use) => use(serverUrl),
});
export { expect } from "@playwright/test";
