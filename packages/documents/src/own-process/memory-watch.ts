import { readFileSync } from "node:fs";

const every = 100;
const pageBytes = 4096;

/** Looks at how much memory a process holds, native code's too, which no flag of JavaScript bounds. Only Linux tells; elsewhere nothing is watched. */
export function memoryWatch(pid: number | undefined, megabytes: number, over: () => void): { stop(): void } {
  const timer = setInterval(() => {
    try {
      const held = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * pageBytes;
      if (held > megabytes * 1024 * 1024) over();
    } catch {
      clearInterval(timer);
    }
  }, every);
  return { stop: () => clearInterval(timer) };
}
