import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Demonstration {
  /** Without a slash at the end. */
  url: string;
  /** What the start printed. */
  lines: string[];
  pid: number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The built server as a process of its own on an empty data folder and a free port, ready to be used; seeded where `demo` is.
 * @throws Error with what it printed where it ends before it is ready
 */
export async function startDemonstration({ demo = true, args = [], env = {} }: { demo?: boolean; args?: string[]; env?: Record<string, string> } = {}): Promise<Demonstration> {
  const folder = await mkdtemp(join(tmpdir(), "shenbao-demonstration-"));
  const server = spawn(process.execPath, ["--enable-source-maps", "apps/api/dist/main.js", ...(demo ? ["--demo"] : []), ...args], {
    cwd: root,
    env: { ...process.env, PORT: "0", DATA_DIR: folder, LANG: "en_US.UTF-8", LC_ALL: "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).on("line", (line) => {
      lines.push(line);
      const address = /^ {2}portal +(http\S+?)\/$/.exec(line)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`the server ended before it was ready:\n${lines.join("\n")}`)));
  });
  return {
    url,
    lines,
    pid: server.pid ?? -1,
    async stop() {
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
