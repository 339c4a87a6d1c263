import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { memoryWatch } from "./memory-watch.ts";

/** Why a process was ended, or ended itself, without an answer. */
export class ProcessEnded extends Error {
  constructor(readonly why: "time" | "memory" | "stopped") {
    super(`the process ended: ${why}`);
    this.name = "ProcessEnded";
  }
}

export interface ProcessLimits {
  /** Milliseconds that may pass without a word from it. */
  patience: number;
  /** Milliseconds that it may take in all. */
  longest?: number;
  /** Megabytes of JavaScript's memory. */
  memory: number;
  /** Megabytes of all memory, pictures and native code too, where the system tells it. */
  resident?: number;
}

/**
 * Gives an order to a process of its own, which ends with it: one that hangs, dies or eats memory takes nothing along. It gets nothing of the
 * server's environment.
 * @param program an export of this package, plain JavaScript that takes one message and sends one; before it, `{ progress }` as often as it likes
 * @throws ProcessEnded where it did not answer
 */
export function askProcess<Order extends object, Answer extends object>(
  program: string,
  order: Order,
  { patience, longest = patience, memory, resident }: ProcessLimits,
  told: (progress: number) => void = () => undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(createRequire(import.meta.url).resolve(program), [], {
      env: {},
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let ended: ProcessEnded["why"] | undefined;
    const kill = (why: ProcessEnded["why"]) => {
      ended ??= why;
      child.kill("SIGKILL");
    };
    let silence = setTimeout(kill, patience, "time");
    const whole = setTimeout(kill, longest, "time");
    const watch = resident === undefined ? undefined : memoryWatch(child.pid, resident, () => kill("memory"));
    const end = (settle: () => void) => {
      clearTimeout(silence);
      clearTimeout(whole);
      watch?.stop();
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      settle();
    };
    child.on("message", (said: Answer | { progress: number }) => {
      if (!("progress" in said)) return end(() => resolve(said));
      clearTimeout(silence);
      silence = setTimeout(kill, patience, "time");
      told(said.progress);
    });
    // A process out of memory ends itself with SIGABRT.
    child.once("exit", (code, signal) => end(() => reject(new ProcessEnded(ended ?? (signal === "SIGABRT" || code === 134 ? "memory" : "stopped")))));
    child.once("error", (error) => end(() => reject(error)));
    child.send(order, (error) => error && !ended && child.connected && end(() => reject(error)));
  });
}
