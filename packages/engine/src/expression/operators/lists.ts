import { engineTexts } from "@shenbao/texts/engine";
import { ExpressionError } from "../expression-error.ts";
import { isMissing, lazyOperator, operator, type Operator, type Run } from "../operator.ts";
import { sameValue } from "../same-value.ts";
import { longestList, spend, type Scope } from "../scope.ts";
import { isTrue } from "./logic.ts";

function bounded(list: unknown[]): unknown[] {
  if (list.length > longestList) throw new ExpressionError("", engineTexts["expression.too-much-work"]);
  return list;
}

/** The outcome of a condition for every item; null where the list is missing. */
function outcomes(operands: unknown[], run: Run, scope: Scope): unknown[] | null {
  const list = run(operands[0]);
  if (!Array.isArray(list)) return null;
  return list.map((item: unknown) => run(operands[1], { ...scope, item }));
}

/** Lists and iterations. Inside an iteration `var` reads the item, and facts ($…) as everywhere. A missing list gives null. */
export const lists: Record<string, Operator> = {
  map: lazyOperator(2, 2, outcomes),
  filter: lazyOperator(2, 2, (operands, run, scope) => {
    const list = run(operands[0]);
    return Array.isArray(list) ? list.filter((item: unknown) => isTrue(run(operands[1], { ...scope, item }))) : null;
  }),
  reduce: lazyOperator(3, 3, ([list, step, first], run, scope) => {
    const items = run(list);
    if (!Array.isArray(items)) return null;
    return items.reduce((accumulator: unknown, current: unknown) => run(step, { ...scope, item: { accumulator, current } }), run(first));
  }),
  all: lazyOperator(2, 2, (operands, run, scope) => {
    const found = outcomes(operands, run, scope);
    if (found === null || found.length === 0) return null;
    if (found.some((outcome) => !isMissing(outcome) && !isTrue(outcome))) return false;
    return found.some(isMissing) ? null : true;
  }),
  some: lazyOperator(2, 2, (operands, run, scope) => {
    const found = outcomes(operands, run, scope);
    if (found === null) return null;
    if (found.some(isTrue)) return true;
    return found.some(isMissing) ? null : false;
  }),
  none: lazyOperator(2, 2, (operands, run, scope) => {
    const found = outcomes(operands, run, scope);
    if (found === null) return null;
    if (found.some(isTrue)) return false;
    return found.some(isMissing) ? null : true;
  }),
  merge: operator(1, 200, (values) => bounded(values.flatMap((value) => (isMissing(value) ? [] : value)))),
  count: operator(1, 1, ([list]) => (isMissing(list) ? 0 : Array.isArray(list) ? list.filter((item) => !isMissing(item) && item !== "").length : null)),
  distinct: lazyOperator(1, 1, ([operand], run, scope) => {
    const list = run(operand);
    if (!Array.isArray(list)) return null;
    const present = list.filter((item: unknown) => !isMissing(item) && item !== "");
    const plain = present.filter((item) => typeof item !== "object");
    const objects = present.filter((item) => typeof item === "object");
    spend(scope, objects.length * objects.length);
    return new Set(plain).size === plain.length && objects.every((item, i) => objects.findIndex((other) => sameValue(item, other)) === i);
  }),
};
