import { Problem, type BulkRow } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { TaskRow } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { storing } from "../authorisation/refuse.ts";

type Named = Pick<BulkRow, "id" | "number" | "name" | "applicant">;

/** A row of a bulk task. Rows keep the order in which the applications were chosen, and are counted by what became of them. */
export function bulkRow(place: number, named: Named, outcome: { kind: BulkRow["kind"]; why: string | null }): TaskRow {
  return { key: String(place).padStart(8, "0"), outcome: outcomeKey(outcome), content: { ...named, ...outcome } as unknown as Json };
}

export const outcomeKey = ({ kind, why }: { kind: string; why: string | null }): string => (why === null ? kind : `${kind} ${why}`.slice(0, 500));

export const readRow = ({ content }: TaskRow): BulkRow => content as unknown as BulkRow;

/**
 * Tries something with one application: what it is refused with, in the reader's language, or null. What is no refusal is thrown.
 */
export async function refusalOf(locale: Locale, attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await storing(locale, attempt);
    return null;
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const findings = [...new Set(error.findings.map(({ message }) => message))];
    return [error.say(locale), ...findings.slice(0, 5)].join(" ");
  }
}
