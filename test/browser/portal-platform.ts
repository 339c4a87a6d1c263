import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { PageWatch } from "./portal-watch.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const startWithin = 180_000;

export interface PortalFixtures {
  /** What the page complained of; must be nothing at the end of a test. */
  watch: PageWatch;
}

/** A demonstration server for the portal's tests (that of SHENBAO_URL where it is set), and a page that is watched. */
export const test = base.extend<PortalFixtures, { portalUrl: string }>({
  portalUrl: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const running = process.env["SHENBAO_URL"];
      if (running) return use(running);
      const server = await startDemonstration();
      await use(server.url);
      await server.stop();
    },
    { scope: "worker", timeout: startWithin },
  ],
  baseURL: ({ portalUrl }, use) => use(portalUrl),
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

async function startDemonstration(): Promise<{ url: string; stop(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "shenbao-portal-"));
  const port = await freePort();
  const server = spawn(process.execPath, ["--enable-source-maps", "apps/api/dist/main.js", "--demo"], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: data }, stdio: ["ignore", "pipe", "inherit"] });
  const url = `http://localhost:${port}`;
  await saidReady(server, `${url}/`);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function saidReady(server: ChildProcess, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (text: Buffer) => {
      said += text.toString();
      if (said.includes(address)) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
