import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** Those of `npm start`: see scripts/server-flags.mjs. */
const flags = (process.env["SERVER_FLAGS"] ?? "").split(" ").filter(Boolean);

export interface ServerProcess<T> {
  /** What it printed when it was ready. */
  ready: T;
  /** Resident memory in MB, as the system counts it. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts a bundled server as a process of its own, and waits for the line of JSON with which it says that it is ready. */
export async function startServer<T>(script: string, args: string[]): Promise<ServerProcess<T>> {
  const child: ChildProcess = spawn(process.execPath, [...flags, script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const ready = await new Promise<T>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
    lines.on("line", (line) => {
      if (line.startsWith('{"port"')) resolve(JSON.parse(line) as T);
    });
  });
  return {
    ready,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** Runs `job` for each number below `count`, so many at a time. Gives the seconds it took, and each job's milliseconds in order. */
export async function inParallel(count: number, width: number, job: (index: number) => Promise<void>): Promise<{ seconds: number; milliseconds: number[] }> {
  const milliseconds: number[] = [];
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let index = next++; index < count; index = next++) {
        const start = performance.now();
        await job(index);
        milliseconds.push(performance.now() - start);
      }
    }),
  );
  return { seconds: (performance.now() - begun) / 1000, milliseconds: milliseconds.sort((a, b) => a - b) };
}

/** The value below which this share of sorted values lies. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
