import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { declareAccessible } from "./declare-accessible.ts";
import { fontFiles } from "./typst-fonts.ts";

/** After so long without work the process ends; the next document starts another, in about 0.3 s. */
const idleAfter = 60_000;
/** No document takes so long but one that hangs. */
const patience = 30_000;

interface Waiting {
  by: ChildProcess;
  resolve(answer: Compiled): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let count = 0;
const waiting = new Map<number, Waiting>();

/** What came out: the document, or how many pages it has where only that was asked. */
type Compiled = { pdf: Uint8Array } | { pages: number } | { found: unknown[] };

/** A page's mark in two parts, as `markParts` gives it. */
export interface DrawnMark {
  start: string;
  payload: string;
}

/**
 * Compiles a typst document to PDF/A-2a and PDF/UA-1, in a process of its own that lives as long as there is work. Data go in through
 * `sys.inputs` only, never into the source; no files and no packages can be read.
 * @param created the document's date, in milliseconds: the same content and date give the same bytes.
 * @param marksOf the marks of all pages; it is laid out once more when their number is known. The template finds them drawn in
 *   `sys.inputs.marks`, which is an empty list without them
 * @throws Error with typst's own diagnostics, or where the process died or hung; the next document gets a new one.
 */
export async function compileTypst(source: string, inputs: Record<string, string>, created: number, marksOf?: (pages: number) => DrawnMark[]): Promise<Buffer> {
  const order = { source, inputs, created: Math.floor(created / 1000) };
  const counted = marksOf && (await compile({ ...order, count: true }));
  const marks = counted && "pages" in counted ? marksOf?.(counted.pages) : undefined;
  const compiled = await compile({ ...order, count: false, ...(marks && { marks }) });
  if (!("pdf" in compiled)) throw new Error("The typesetting process answered without a document");
  return declareAccessible(Buffer.from(compiled.pdf));
}

/** What metadata under a label (`<name>`) say, in the order in which they stand; laid out as `compileTypst` does it. @throws Error as it does */
export async function findInTypst(source: string, inputs: Record<string, string>, label: string): Promise<unknown[]> {
  const answer = await compile({ source, inputs, created: 0, count: false, find: label });
  if (!("found" in answer)) throw new Error("The typesetting process found nothing");
  return answer.found;
}

interface Order {
  source: string;
  inputs: Record<string, string>;
  /** In seconds. */
  created: number;
  count: boolean;
  find?: string;
  marks?: DrawnMark[];
}

function compile(order: Order): Promise<Compiled> {
  clearTimeout(idle);
  const by = (child ??= start());
  const id = ++count;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stop(by, "SIGKILL"), patience);
    waiting.set(id, { by, resolve, reject, timer });
    by.send({ id, ...order }, (error) => error && settle(id, (one) => one.reject(error)));
  });
}

/** Ends the process, if there is one; what is still compiling fails. */
export function stopTypst(): void {
  if (child) stop(child, "SIGTERM");
}

/** It takes no more orders at once, though it ends a little later. */
function stop(one: ChildProcess, signal: NodeJS.Signals): void {
  if (child === one) child = undefined;
  one.kill(signal);
}

function start(): ChildProcess {
  const program = createRequire(import.meta.url).resolve("@shenbao/documents/typst-process");
  const folders = [...new Set(Object.values(fontFiles).map((file) => dirname(file)))];
  // It needs nothing of the server's environment, and must not know its secrets. One arena keeps its memory 10 MB smaller.
  const started = fork(program, folders, {
    env: { MALLOC_ARENA_MAX: "1" },
    execArgv: ["--max-old-space-size=128"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.on("message", ({ id, error, ...compiled }: Compiled & { id: number; error?: string }) => {
    settle(id, (one) => (error === undefined ? one.resolve(compiled as Compiled) : one.reject(new Error(`The document does not compile: ${error}`))));
    if (waiting.size === 0) rest(started);
  });
  const ended = (why: string) => {
    if (child === started) child = undefined;
    for (const [id, { by }] of [...waiting]) if (by === started) settle(id, (one) => one.reject(new Error(`The typesetting process ended (${why})`)));
  };
  started.once("exit", (code, signal) => ended(String(signal ?? code)));
  started.on("error", (error) => ended(error.message));
  // A server that has nothing else to do may end; the process ends with it.
  started.unref();
  started.channel?.unref();
  return started;
}

function settle(id: number, outcome: (one: Waiting) => void): void {
  const one = waiting.get(id);
  if (!one) return;
  waiting.delete(id);
  clearTimeout(one.timer);
  outcome(one);
}

function rest(started: ChildProcess): void {
  clearTimeout(idle);
  idle = setTimeout(() => {
    if (waiting.size > 0 || !started.connected) return;
    if (child === started) child = undefined;
    started.disconnect();
  }, idleAfter);
  idle.unref();
}
