import { isRecord, type Computed, type Form, type Json } from "@shenbao/engine";
import { columnsOf } from "./column-commands.ts";
import { holderAndName, schemaAt } from "./schema-edits.ts";

/** The columns of its own row that a column sums, where its calculation is just that; `null` where it is not. */
export function rowSum(form: Form, column: string): string[] | null {
  const value: unknown = form.computed?.find(({ at }) => at === column)?.value;
  const list: unknown = isRecord(value) ? value["sum"] : undefined;
  const names = (Array.isArray(list) ? (list as unknown[]) : null)?.map((one) =>
    isRecord(one) && typeof one["var"] === "string" && one["var"].startsWith("$row.") ? one["var"].slice("$row.".length) : null,
  );
  return names && names.length > 0 && names.every((name) => name !== null) ? names : null;
}

/** The other columns of numbers in the table of a column. */
export function summableColumns(form: Form, column: string): string[] {
  const [row, own] = holderAndName(column);
  if (!row.endsWith("/*")) return [];
  const table = row.slice(0, -2);
  return columnsOf(form, table).filter((name) => {
    const type = schemaAt(form, `${row}/${name}`)?.["type"];
    return name !== own && (type === "number" || type === "integer");
  });
}

/** Makes a column the sum of others of its row, in their order; of none: typed again. It comes after the calculations that it reads, and before those that read it. */
export function writeRowSum(form: Form, column: string, columns: readonly string[]): Form {
  const before = form.computed ?? [];
  const at = before.findIndex((one) => one.at === column);
  const others = before.filter((one) => one.at !== column);
  const { computed: _computed, ...rest } = form;
  if (columns.length === 0) return others.length > 0 ? { ...rest, computed: others } : rest;
  const [row] = holderAndName(column);
  const value: Json = { sum: columns.map((name) => ({ var: `$row.${name}` })) };
  const sum: Computed = { ...(at < 0 ? {} : before[at]), at: column, value };
  const reads = others.reduce((last, one, i) => (columns.some((name) => one.at === `${row}/${name}`) ? i + 1 : last), at < 0 ? others.length : Math.min(at, others.length));
  return { ...rest, computed: others.toSpliced(reads, 0, sum) };
}
