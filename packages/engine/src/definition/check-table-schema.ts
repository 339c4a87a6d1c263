import type { Findings } from "./findings.ts";
import { isRecord } from "./json.ts";
import { isText } from "./check-leaf-schema.ts";

/** Judges the words of a table: its fixed rows, the columns it sums, its layout. */
export function checkTableSchema(schema: Record<string, unknown>, row: Record<string, unknown>, path: string, findings: Findings): void {
  const { rowLabels, sums, layout } = schema;
  if (rowLabels !== undefined) {
    if (!Array.isArray(rowLabels) || rowLabels.length === 0 || !rowLabels.every(isText)) findings.error(`${path}/rowLabels`, "text-expected");
    else if (schema["minItems"] !== rowLabels.length || schema["maxItems"] !== rowLabels.length)
      findings.error(`${path}/rowLabels`, "row-labels-count", { count: rowLabels.length });
  }
  if (layout !== undefined && layout !== "table" && layout !== "cards") findings.error(`${path}/layout`, "not-one-of", { allowed: "table, cards" });
  if (sums === undefined) return;
  const columns = isRecord(row["properties"]) ? row["properties"] : {};
  if (!Array.isArray(sums)) return findings.error(`${path}/sums`, "wrong-type", { expected: "array" });
  sums.forEach((name: unknown, i) => {
    const column = typeof name === "string" && Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (!isRecord(column) || (column["type"] !== "number" && column["type"] !== "integer")) findings.error(`${path}/sums/${i}`, "sum-column", { name: String(name).slice(0, 60) });
  });
}
