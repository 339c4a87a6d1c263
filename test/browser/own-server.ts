import { routes } from "@shenbao/contract";
import { startDemonstration } from "../harness/demonstration.ts";
import { testClient } from "../harness/test-client.ts";
import { test as base } from "./portal-test.ts";

/**
 * For journeys that change what others count on (the clock, the decision of a round, the published notices): each `story` has a freshly
 * seeded demonstration of its own, started with `serverArgs` (or the server at SHENBAO_URL).
 */
export const test = base.extend<object, { story: string; serverArgs: string[]; serverUrl: string }>({
  story: ["", { option: true, scope: "worker" }],
  serverArgs: [[], { option: true, scope: "worker" }],
  serverUrl: [
    async ({ story, serverArgs }, use) => {
      const running = process.env["SHENBAO_URL"];
      if (running) return use(running);
      const server = await startDemonstration({ args: serverArgs });
      if (story === "") throw new Error("say which story this server is for: test.use({ story })");
      await use(server.url);
      await server.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});
export { expect } from "@playwright/test";

/** Sets the demonstration's clock, which runs on from there; what became due is done by then. */
export async function setClock(url: string, at: number): Promise<void> {
  const client = testClient(url);
  await client.session();
  await client.call(routes.setClock, { body: { now: new Date(at).toISOString() } });
}
