import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, stat } from "node:fs/promises";
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

export interface DemonstrationOptions {
  demo?: boolean;
  args?: string[];
  env?: Record<string, string>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const newFolder = () => mkdtemp(join(tmpdir(), "shenbao-demonstration-"));

/**
 * The built server as a process of its own on a data folder of its own and a free port, ready to be used; seeded where `demo` is. What is
 * seeded is played once a run for the same arguments, into SHENBAO_SEEDS, and copied.
 * @throws Error with what it printed where it ends before it is ready
 */
export async function startDemonstration({ demo = true, args = [], env = {} }: DemonstrationOptions = {}): Promise<Demonstration> {
  const all = demo ? ["--demo", ...args] : args;
  const seeds = process.env["SHENBAO_SEEDS"];
  const folder = await newFolder();
  if (demo && seeds !== undefined && Object.keys(env).length === 0) await cp(await seedOnce(seeds, all), folder, { recursive: true });
  return start(folder, all, env);
}

async function seedOnce(seeds: string, args: string[]): Promise<string> {
  const seed = join(seeds, args.join(" ").replace(/[^\w=-]+/g, "_"));
  if (await stat(seed).catch(() => undefined)) return seed;
  const folder = await newFolder();
  const server = await start(folder, args, {});
  await server.end();
  await cp(folder, seed, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  return seed;
}

async function start(folder: string, args: string[], env: Record<string, string>): Promise<Demonstration & { end(): Promise<void> }> {
  const server = spawn(process.execPath, ["--enable-source-maps", "apps/api/dist/main.js", ...args], {
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
  const end = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  return {
    url,
    lines,
    pid: server.pid ?? -1,
    end,
    async stop() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
