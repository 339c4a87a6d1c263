import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The built product with the demonstration, on a free port and a data folder of its own; or what runs at SHENBAO_URL. */
export async function startBuiltServer() {
  if (process.env.SHENBAO_URL) return { url: process.env.SHENBAO_URL, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "shenbao-bench-"));
  const server = spawn(process.execPath, ["apps/api/dist/main.js", "--demo"], {
    cwd: root,
    env: { ...process.env, PORT: "0", DATA_DIR: folder, LANG: "en_US.UTF-8", LC_ALL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const url = await new Promise((resolve, reject) => {
    createInterface(server.stdout).on("line", (line) => {
      const address = /^ {2}portal +(http\S+?)\/$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    ended.then(() => reject(new Error("the server ended before it was ready")));
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
