import type { LogicEngine } from "json-logic-engine";
import { spend, type Scope } from "./scope.ts";

/** What `LogicEngine` is given for each operator. All are lazy: the operator itself decides what of its operands is run, and in which scope. */
export interface Operator {
  lazy: true;
  method: (operands: unknown, scope: Scope, above: unknown, engine: LogicEngine) => unknown;
  /** How many operands it takes. */
  takes: readonly [least: number, most: number];
}

/** Runs one operand. */
export type Run = (operand: unknown, scope?: Scope) => unknown;

/** The operands as written: `{"!": x}` is `{"!": [x]}`. */
export function operandsOf(written: unknown): unknown[] {
  return Array.isArray(written) ? written : [written];
}

/** An operator over the values of its operands. */
export function operator(least: number, most: number, apply: (values: unknown[]) => unknown): Operator {
  return lazyOperator(least, most, (operands, run) => apply(operands.map((operand) => run(operand))));
}

/** An operator that runs its operands itself. */
export function lazyOperator(least: number, most: number, apply: (operands: unknown[], run: Run, scope: Scope) => unknown): Operator {
  return {
    lazy: true,
    takes: [least, most],
    method(written, scope, _above, engine) {
      spend(scope);
      return apply(operandsOf(written), (operand, inner = scope) => engine.run(operand, inner), scope);
    },
  };
}

/** Whether a value counts as missing. */
export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The values of an operator that takes either one list or several values. */
export function listOf(values: unknown[]): unknown[] | null {
  const [only] = values;
  if (values.length !== 1) return values;
  if (isMissing(only)) return null;
  return Array.isArray(only) ? only : values;
}
