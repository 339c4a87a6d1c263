import { isMissing, lazyOperator, operator, type Operator } from "../operator.ts";

/** JSONLogic's truth: null, false, 0, "" and [] are not true. */
export function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * Choosing and combining. `and` and `or` treat a missing operand as unknown, whatever its place: `and` is false where any operand is
 * false, `or` true where any is true; else what holds an unknown operand is unknown (null). So the order of operands never matters.
 */
export const logic: Record<string, Operator> = {
  if: lazyOperator(1, 200, (operands, run) => {
    for (let i = 0; i + 1 < operands.length; i += 2) if (isTrue(run(operands[i]))) return run(operands[i + 1]);
    return operands.length % 2 === 1 ? run(operands[operands.length - 1]) : null;
  }),
  and: lazyOperator(1, 200, (operands, run) => {
    let last: unknown = null;
    let unknown = false;
    for (const operand of operands) {
      last = run(operand);
      if (isMissing(last)) unknown = true;
      else if (!isTrue(last)) return last;
    }
    return unknown ? null : last;
  }),
  or: lazyOperator(1, 200, (operands, run) => {
    let last: unknown = null;
    let unknown = false;
    for (const operand of operands) {
      last = run(operand);
      if (isMissing(last)) unknown = true;
      else if (isTrue(last)) return last;
    }
    return unknown ? null : last;
  }),
  "!": operator(1, 1, ([value]) => !isTrue(value)),
  "!!": operator(1, 1, ([value]) => isTrue(value)),
};
