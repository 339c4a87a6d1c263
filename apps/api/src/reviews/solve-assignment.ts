import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { Problem } from "@shenbao/contract";
import { assignExperts, type AssignmentInput, type AssignmentOutcome } from "@shenbao/engine";
import { assignmentProgram } from "./assignment-program.ts";
import { seededRandom } from "./seeded-random.ts";

/** What is to be solved: numbers by chance come from the seed, so that the same order gives the same outcome anywhere. */
export interface AssignmentOrder {
  input: Omit<AssignmentInput, "random">;
  seed: string;
}

/** Below so many possible pairs it takes some milliseconds, less than starting a thread. */
const smallPairs = 10_000;
/** Megabytes of a thread's memory: 2,000 applications with 5 of 200 experts need less than half of it. */
const memory = 512;
/** One is solved at a time; more than so many do not wait for it. */
const mostWaiting = 8;
/** Outcomes that are kept: what was just shown is carried out without being solved again. */
const mostKept = 4;

const kept = new Map<string, AssignmentOutcome>();
const waiting: (() => void)[] = [];
let running = false;

/**
 * Solves an assignment; a large one in a thread of its own, so that others are answered meanwhile. `signal`: whoever asked has left, and nobody needs it.
 * @throws Problem "busy" where too many wait; "cancelled"
 */
export async function solveAssignment(order: AssignmentOrder, signal?: AbortSignal): Promise<AssignmentOutcome> {
  const { input, seed } = order;
  if (input.applications.length * input.experts.length <= smallPairs) return assignExperts({ ...input, random: seededRandom(seed) });
  const name = createHash("sha256").update(JSON.stringify(order)).digest("hex");
  const release = await turn(signal);
  try {
    const known = kept.get(name);
    const outcome = known ?? (await solved(order, signal));
    keep(name, outcome);
    return outcome;
  } finally {
    release();
  }
}

/** Waits until no other is solved. Answers how to let the next begin. */
async function turn(signal: AbortSignal | undefined): Promise<() => void> {
  if (signal?.aborted) throw new Problem("cancelled");
  if (running) {
    if (waiting.length >= mostWaiting) throw new Problem("busy");
    await new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(new Problem("cancelled"));
      };
      waiting.push(begin);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
  running = true;
  return () => {
    const next = waiting.shift();
    // Whoever waits takes the place over.
    if (next) next();
    else running = false;
  };
}

async function solved(order: AssignmentOrder, signal: AbortSignal | undefined): Promise<AssignmentOutcome> {
  const { program, asText } = await assignmentProgram();
  if (signal?.aborted) throw new Problem("cancelled");
  const thread = new Worker(program, { eval: asText, workerData: order, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memory } });
  try {
    return await new Promise<AssignmentOutcome>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", () => reject(new Error("The thread ended without an assignment")));
      signal?.addEventListener("abort", () => reject(new Problem("cancelled")), { once: true });
    });
  } finally {
    await thread.terminate();
  }
}

/** The newest last; the oldest goes. */
function keep(name: string, outcome: AssignmentOutcome): void {
  kept.delete(name);
  kept.set(name, outcome);
  for (const old of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(old);
  }
}
