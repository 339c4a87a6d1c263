import { isRecord } from "../../definition/json.ts";
import { isMissing, lazyOperator, type Operator, type Run } from "../operator.ts";
import type { Scope } from "../scope.ts";

/** The rows of a register that is a fact, by their keys; null where there is none of that name. */
function rowsOf(scope: Scope, name: unknown): Record<string, unknown> | null {
  const registers = scope.root["$registers"];
  if (typeof name !== "string" || !isRecord(registers) || !Object.hasOwn(registers, name)) return null;
  const rows = registers[name];
  return isRecord(rows) ? rows : null;
}

function rowOf([name, key]: unknown[], run: Run, scope: Scope): { known: boolean; row: unknown } {
  const rows = rowsOf(scope, name);
  const wanted = run(key);
  if (rows === null || isMissing(wanted) || wanted === "" || typeof wanted === "object") return { known: false, row: null };
  return { known: true, row: Object.hasOwn(rows, String(wanted)) ? rows[String(wanted)] : null };
}

/** Looking up in the notice's registers. A missing key, and a register that is not there, give null. */
export const registers: Record<string, Operator> = {
  registered: lazyOperator(2, 2, (operands, run, scope) => {
    const { known, row } = rowOf(operands, run, scope);
    return known ? row !== null : null;
  }),
  "register-value": lazyOperator(3, 3, (operands, run, scope) => {
    const { row } = rowOf(operands, run, scope);
    const column = operands[2];
    return isRecord(row) && typeof column === "string" && Object.hasOwn(row, column) ? row[column] : null;
  }),
};
