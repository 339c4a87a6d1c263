import type { TemplatePlaceholder } from "@shenbao/engine";
import type { TextParams } from "@shenbao/texts";
import { askProcess, ProcessEnded, type ProcessLimits } from "../own-process/ask-process.ts";
import { NoPlace, places } from "../own-process/places.ts";
import type { ReadingCode } from "../form-reading/reading-code.ts";
import { TemplateRefused, type TemplateCode } from "./template-refused.ts";
import type { TemplateScope } from "./template-scope.ts";

/** What the process is asked: a file, and what it is filled with; `null`: its placeholders. */
export interface Order {
  content: Buffer;
  scope: TemplateScope | null;
}

/** What the process says of it. */
export type Outcome = { placeholders: TemplatePlaceholder[] } | { file: Buffer } | { refusal: { code: TemplateCode | ReadingCode; params: TextParams } } | { failure: string };

const usual: ProcessLimits = { patience: 20_000, memory: 384 };
/** Files that are worked on at a time, and that may wait for it. */
const inTurn = places(2, 20);

/**
 * Reads the placeholders of a Word file in a process of its own.
 * @throws TemplateRefused with the sentence; Error where the program itself is wrong
 */
export async function readTemplate(content: Buffer, limits: Partial<ProcessLimits> = {}): Promise<TemplatePlaceholder[]> {
  const outcome = await ordered({ content, scope: null }, limits);
  if (!("placeholders" in outcome)) throw new Error("A template was filled where its placeholders were asked for");
  return outcome.placeholders;
}

/** Fills a template, likewise. */
export async function fillTemplate(content: Buffer, scope: TemplateScope, limits: Partial<ProcessLimits> = {}): Promise<Buffer> {
  const outcome = await ordered({ content, scope }, limits);
  if (!("file" in outcome)) throw new Error("Placeholders were read where a filled template was asked for");
  return Buffer.from(outcome.file);
}

async function ordered(order: Order, limits: Partial<ProcessLimits>): Promise<Exclude<Outcome, { refusal: unknown } | { failure: unknown }>> {
  try {
    const outcome = await inTurn(() => askProcess<Order, Outcome>("@shenbao/documents/template-process", order, { ...usual, ...limits }));
    if ("refusal" in outcome) throw new TemplateRefused(outcome.refusal.code, outcome.refusal.params);
    if ("failure" in outcome) throw new Error(`A template could not be worked on: ${outcome.failure}`);
    return outcome;
  } catch (error) {
    if (error instanceof NoPlace) throw new TemplateRefused("busy");
    throw error instanceof ProcessEnded ? new TemplateRefused(error.why) : error;
  }
}
