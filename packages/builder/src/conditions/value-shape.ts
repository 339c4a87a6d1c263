import { type Json } from "@shenbao/engine";
import { operators, sameValue } from "@shenbao/engine";
import { fits, operationNamed, slotOf, type Operation, type SlotSpec } from "./operations.ts";
import { conditionShape } from "./condition-shape.ts";
import { operationOf } from "./part-at.ts";

/** A value as the editor takes it apart. Places are pointers below it. */
export type ValueShape =
  | { kind: "constant"; value: Json }
  | { kind: "list"; items: string[] }
  | { kind: "read"; name: string; otherwise: string | null }
  /** A table or list, and an empty one where there is none. */
  | { kind: "orNone"; name: string }
  | { kind: "percent"; part: string; whole: string }
  | { kind: "calculation"; operation: Operation; slots: { at: string; spec: SlotSpec }[] }
  | { kind: "if"; parts: string[] }
  | { kind: "condition" }
  | { kind: "kept" };

/** What a value is made of. What cannot be taken apart is kept. */
export function valueShape(part: unknown): ValueShape {
  if (part === null || typeof part === "string" || typeof part === "number" || typeof part === "boolean") return { kind: "constant", value: part };
  if (Array.isArray(part)) return { kind: "list", items: part.map((_, i) => `/${i}`) };
  const found = operationOf(part);
  if (!found || !operators[found.operator] || !fits(found.operator, found.operands.length)) return { kind: "kept" };
  const { operator, operands, at } = found;
  if (operator === "var") return typeof operands[0] === "string" ? { kind: "read", name: operands[0], otherwise: at[1] ?? null } : { kind: "kept" };
  const percent = percentIn(operator, operands, at);
  if (percent) return percent;
  if (operator === "if") return orNoneIn(operands) ?? { kind: "if", parts: at };
  const operation = operationNamed(operator);
  if (!operation) return conditionShape(part).kind === "kept" ? { kind: "kept" } : { kind: "condition" };
  return { kind: "calculation", operation, slots: at.map((place, i) => ({ at: place, spec: slotOf(operation, i) })) };
}

/** `{"if": [{"empty": X}, [], X]}`, where X is just read. */
function orNoneIn(operands: readonly unknown[]): ValueShape | null {
  const read = operationOf(operands[2]);
  const name: unknown = read?.operator === "var" ? read.operands[0] : null;
  if (typeof name !== "string" || operands.length !== 3) return null;
  const test = operationOf(operands[0]);
  const same = read?.operands.length === 1 && test?.operator === "empty" && test.operands.length === 1 && sameValue(test.operands[0], operands[2]);
  return same && Array.isArray(operands[1]) && operands[1].length === 0 ? { kind: "orNone", name } : null;
}

/** The list that stands for a table, or an empty one where there is none. */
export const listOrNone = (name: string): Json => ({ if: [{ empty: { var: name } }, [], { var: name }] });

/** «A as a percentage of B» is A × 100 ÷ B. */
function percentIn(operator: string, operands: readonly unknown[], at: readonly string[]): ValueShape | null {
  const product = operator === "/" ? operationOf(operands[0]) : null;
  if (product?.operator !== "*" || product.operands.length !== 2 || product.operands[1] !== 100) return null;
  return { kind: "percent", part: `${at[0] ?? ""}${product.at[0] ?? ""}`, whole: at[1] ?? "" };
}
