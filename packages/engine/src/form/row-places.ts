import { isRecord } from "../definition/json.ts";
import { dottedPath } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";

/** One evaluation of something that may run for every row: which row, and the facts beside it. */
export interface RowPlace {
  /** Puts the row into a pointer of the same table: `/rows/*` + `/x` → `/rows/3/x`. */
  fill(pointer: string): string;
  /** Which row, from 0; null where it runs once. */
  index: number | null;
  facts: Record<string, unknown>;
}

/** The table's pointer where a pointer goes through its rows, else null. */
export function tableOf(pointer: string): string | null {
  const star = pointer.indexOf("/*");
  return star < 0 ? null : pointer.slice(0, star);
}

/** Where something stated at these pointers is judged: once, or for each row of the table that a `*` names, with `$row` and `$index` (from 0). */
export function rowPlaces(pointers: readonly string[], answers: Record<string, unknown>, facts: Record<string, unknown>): RowPlace[] {
  const table = pointers.map(tableOf).find((found) => found !== null);
  if (table === undefined || table === null) return [{ fill: (pointer) => pointer, index: null, facts }];
  const rows = readPointer(answers, table);
  if (!Array.isArray(rows)) return [];
  const before = `${table}/*`;
  return rows.map((row: unknown, index) => ({
    fill: (pointer) => (pointer.startsWith(before) ? `${table}/${index}${pointer.slice(before.length)}` : pointer),
    index,
    facts: { ...facts, $row: isRecord(row) ? row : {}, $index: index },
  }));
}

/** What an expression reads, with `$row.x` as the column it stands for. */
export function readsIn(variables: readonly string[], pointers: readonly string[]): string[] {
  const table = pointers.map(tableOf).find((found) => found !== null);
  if (table === undefined || table === null) return [...variables];
  const path = dottedPath(table);
  return [path, ...variables.map((name) => (name === "$row" ? path : name.startsWith("$row.") ? `${path}.${name.slice(5)}` : name))];
}
