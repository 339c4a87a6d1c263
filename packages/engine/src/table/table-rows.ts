import type { Locale } from "@shenbao/texts";
import type { NoticeDefinition, Table } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import { dataOf } from "../workflow/facts-of.ts";
import { cellValue, type Cell } from "./cell-value.ts";

/** A row of a summary table. */
export interface TableRow {
  applicationId: string;
  /** Its place, 1…n without gaps. */
  order: number;
  /** By the column's id. */
  cells: Record<string, Cell>;
}

/**
 * The rows of a summary table for these applications, in the table's order. Which applications those are the caller knows: the ones
 * of one organisation in the table's states and tracks, or the ones that were handed in.
 * Gaps in a manual order are closed, and what has no place yet comes last, by time of submission.
 * @throws Error for a table the notice does not have.
 */
export function tableRows(definition: NoticeDefinition, tableId: string, applications: ApplicationFacts[], now: number, locale: Locale): TableRow[] {
  const table = Object.hasOwn(definition.tables, tableId) ? definition.tables[tableId] : undefined;
  if (!table) throw new Error(`The notice ${definition.id} has no table “${tableId}”`);
  return inOrder(table, applications).map((application, index) => {
    const placed = { ...application, order: index + 1 };
    const data = dataOf(definition, placed, now, undefined, locale);
    return {
      applicationId: application.id,
      order: index + 1,
      cells: Object.fromEntries(table.columns.map((column) => [column.id, cellValue(definition, column, placed, data, locale)])),
    };
  });
}

function inOrder(table: Table, applications: ApplicationFacts[]): ApplicationFacts[] {
  const last = Number.MAX_SAFE_INTEGER;
  const place = (one: ApplicationFacts) => (table.order === "manual" ? (one.order ?? last) : 0);
  return [...applications].sort((one, other) => place(one) - place(other) || (one.submittedAt ?? last) - (other.submittedAt ?? last) || (one.id < other.id ? -1 : 1));
}
