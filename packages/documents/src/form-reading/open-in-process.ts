import { fork } from "node:child_process";
import { createRequire } from "node:module";
import type { TextParams } from "@shenbao/texts";
import type { OpenedSheet } from "./opening/opened-cells.ts";
import type { OpenedFile } from "./opening/opened-file.ts";
import type { ReadingCode } from "./reading-code.ts";
import { ReadingRefused } from "./reading-refused.ts";

/** What the process says of a file. */
export type Outcome = { file: OpenedFile } | { sheets: OpenedSheet[] } | { refusal: { code: ReadingCode; params: TextParams } } | { failure: string };

/** What the process is asked: a file, and whether its words and grids are wanted or its cells. */
export interface Order {
  content: Buffer;
  as: "form" | "cells";
}

export interface ProcessLimits {
  /** Milliseconds that a file may take. */
  patience: number;
  /** Megabytes of JavaScript's memory. */
  memory: number;
}

const usual: ProcessLimits = { patience: 20_000, memory: 256 };
/** Files that are opened at a time, and that may wait for it. */
const atOnce = 2;
const mostWaiting = 10;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Opens a file in a process of its own, which ends with it: one that hangs, dies or eats memory takes nothing along. It gets nothing of the server's
 * environment.
 * @throws ReadingRefused with the sentence; Error where the program itself is wrong
 */
export async function openInProcess(content: Buffer, limits: Partial<ProcessLimits> = {}): Promise<OpenedFile> {
  const outcome = await ordered({ content, as: "form" }, limits);
  if (!("file" in outcome)) throw new Error("Cells were read where a form was asked for");
  return outcome.file;
}

/** The same for the cells of a workbook. */
export async function openCellsInProcess(content: Buffer, limits: Partial<ProcessLimits> = {}): Promise<OpenedSheet[]> {
  const outcome = await ordered({ content, as: "cells" }, limits);
  if (!("sheets" in outcome)) throw new Error("A form was read where cells were asked for");
  return outcome.sheets;
}

async function ordered(order: Order, limits: Partial<ProcessLimits>): Promise<Read> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new ReadingRefused("busy");
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await open(order, { ...usual, ...limits });
  } finally {
    // Whoever waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

type Read = Exclude<Outcome, { refusal: unknown } | { failure: unknown }>;

function open(order: Order, { patience, memory }: ProcessLimits): Promise<Read> {
  return new Promise((resolve, reject) => {
    const program = createRequire(import.meta.url).resolve("@shenbao/documents/form-reading-process");
    const child = fork(program, [], { env: {}, execArgv: [`--max-old-space-size=${memory}`], serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, patience);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      settle();
    };
    child.once("message", (outcome: Outcome) =>
      end(() => {
        if ("file" in outcome || "sheets" in outcome) resolve(outcome);
        else reject("refusal" in outcome ? new ReadingRefused(outcome.refusal.code, outcome.refusal.params) : new Error(`A file could not be opened: ${outcome.failure}`));
      }),
    );
    // A process out of memory ends itself with SIGABRT.
    child.once("exit", (code, signal) => end(() => reject(new ReadingRefused(late ? "time" : signal === "SIGABRT" || code === 134 ? "memory" : "stopped"))));
    child.once("error", (error) => end(() => reject(error)));
    child.send(order, (error) => error && !late && child.connected && end(() => reject(error)));
  });
}
