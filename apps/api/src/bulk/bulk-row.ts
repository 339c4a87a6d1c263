import { Problem, type BulkRow } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { TaskRow } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { Chosen } from "./chosen-applications.ts";
import { storing } from "../authorisation/refuse.ts";

/** A row of a bulk task. Rows keep the order in which the applications were chosen, and are counted by what became of them. */
export function bulkRow(place: number, named: Chosen, outcome: { kind: BulkRow["kind"]; why: string | null }): TaskRow {
  return { key: String(place).padStart(8, "0"), outcome: outcomeKey(outcome), content: { ...named, ...outcome } as unknown as Json };
}

export const outcomeKey = ({ kind, why }: { kind: string; why: string | null }): string => (why === null ? kind : `${kind} ${why}`.slice(0, 500));

/** A row as it is told. */
export function readRow({ content }: TaskRow): BulkRow {
  const { id, number, name, applicant, kind, why } = content as unknown as BulkRow;
  return { id, number, name, applicant, kind, why };
}

/** The application of a row, and of a release which decision the dry run looked at. */
export function plannedRow({ content }: TaskRow): Chosen {
  const { id, number, name, applicant, decision = null } = content as unknown as Chosen;
  return { id, number, name, applicant, decision };
}

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
