import type { TextParams } from "@shenbao/texts";
import { askProcess, ProcessEnded, type ProcessLimits } from "../own-process/ask-process.ts";
import { NoPlace, places } from "../own-process/places.ts";
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

const usual: ProcessLimits = { patience: 20_000, memory: 256 };
/** Files that are opened at a time, and that may wait for it. */
const inTurn = places(2, 10);

/**
 * Opens a file in a process of its own.
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

type Read = Exclude<Outcome, { refusal: unknown } | { failure: unknown }>;

async function ordered(order: Order, limits: Partial<ProcessLimits>): Promise<Read> {
  try {
    const outcome = await inTurn(() => askProcess<Order, Outcome>("@shenbao/documents/form-reading-process", order, { ...usual, ...limits }));
    if ("refusal" in outcome) throw new ReadingRefused(outcome.refusal.code, outcome.refusal.params);
    if ("failure" in outcome) throw new Error(`A file could not be opened: ${outcome.failure}`);
    return outcome;
  } catch (error) {
    if (error instanceof NoPlace) throw new ReadingRefused("busy");
    throw error instanceof ProcessEnded ? new ReadingRefused(error.why) : error;
  }
}
