import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { withServer } from "./replica-set.ts";

/** Whether a process runs. A zombie does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\) [ZX] /.test(status);
}

export interface MongodProcess {
  pid: number;
  /** Turns false when it ended. */
  running(): boolean;
}

/**
 * Starts a mongod in a process group of its own: a Ctrl-C at the console reaches the platform alone, which then stops the database last.
 * @throws Error where the binary cannot be run
 */
export async function spawnMongod(binary: string, args: string[]): Promise<MongodProcess> {
  const child = spawn(binary, args, { detached: true, stdio: "ignore" });
  let running = true;
  child.once("exit", () => (running = false));
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  child.unref();
  return { pid: child.pid ?? -1, running: () => running };
}

/** Asks the server to end cleanly and waits for it; after half a minute it is ended without asking (its journal recovers). */
export async function stopMongod(pid: number, port: number): Promise<void> {
  // The connection breaks as the server goes: that is the answer.
  await withServer(port, (client) => client.db("admin").command({ shutdown: 1, force: true, timeoutSecs: 0 })).catch(() => undefined);
  for (let waited = 0; waited < 30_000; waited += 30) {
    if (!(await isAlive(pid))) return;
    await wait(30);
  }
  process.kill(pid, "SIGKILL");
}
