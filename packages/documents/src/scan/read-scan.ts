import { askProcess, ProcessEnded, type ProcessLimits } from "../own-process/ask-process.ts";
import { places } from "../own-process/places.ts";
import type { ScanOrder, ScanOutcome, ScanPage } from "./scan-reading.ts";
import { ScanRefused } from "./scan-refused.ts";

const usual: ProcessLimits = { patience: 20_000, longest: 180_000, memory: 512, resident: 1_100 };
/** One at a time: it takes a whole core. Only tasks wait for it, which are counted elsewhere. */
const inTurn = places(1, Number.POSITIVE_INFINITY);

/**
 * Reads the codes on the pages of one file, PDF or picture, in a process of its own.
 * @param wanted how the texts begin that are looked for until they are found; others are told where they are seen
 * @param told how many pages are done
 * @throws ScanRefused with the sentence, for a file that is protected, damaged, absurd, or took too much
 */
export async function readScan(content: Buffer, wanted: RegExp, told?: (done: number) => void, limits: Partial<ProcessLimits> = {}): Promise<ScanPage[]> {
  try {
    const order: ScanOrder = { content, wanted: wanted.source };
    const outcome = await inTurn(() => askProcess<ScanOrder, ScanOutcome>("@shenbao/documents/scan-process", order, { ...usual, ...limits }, told));
    if ("refusal" in outcome) throw new ScanRefused(outcome.refusal.code, outcome.refusal.params);
    if ("failure" in outcome) throw new Error(`A scan could not be read: ${outcome.failure}`);
    return outcome.pages;
  } catch (error) {
    throw error instanceof ProcessEnded ? new ScanRefused(error.why) : error;
  }
}
