import Big from "big.js";
import { listOf, operator, type Operator } from "../operator.ts";

// Own settings, so that nobody else's change of Big's reaches here: 20 decimals in divisions, half away from zero.
const Decimal = Big();
Decimal.DP = 20;
Decimal.RM = Big.roundHalfUp;

function decimal(value: unknown): Big | null {
  return typeof value === "number" && Number.isFinite(value) ? new Decimal(value) : null;
}

function plain(value: Big): number | null {
  const number = value.toNumber();
  return Number.isFinite(number) ? number : null;
}

/** Decimal arithmetic from the left; null where any operand is missing or no number. */
function fold(values: unknown[] | null, step: (a: Big, b: Big) => Big | null): number | null {
  if (values === null) return null;
  let result: Big | null = null;
  for (const value of values) {
    const next = decimal(value);
    if (next === null) return null;
    result = result === null ? next : step(result, next);
    if (result === null || plain(result) === null) return null;
  }
  return result === null ? null : plain(result);
}

function sum(values: unknown[]): number | null {
  const present = values.filter((value) => value !== null && value !== undefined && value !== "");
  if (present.length === 0) return values.length === 0 ? 0 : null;
  return fold(present, (a, b) => a.plus(b));
}

/** Arithmetic in decimals: 0.1 + 0.2 is 0.3. A missing operand, a division by zero and a result beyond numbers give null. */
export const arithmetic: Record<string, Operator> = {
  "+": operator(1, 200, (values) => fold(values, (a, b) => a.plus(b))),
  "-": operator(1, 2, (values) => (values.length === 1 ? fold([0, ...values], (a, b) => a.minus(b)) : fold(values, (a, b) => a.minus(b)))),
  "*": operator(1, 200, (values) => fold(values, (a, b) => a.times(b))),
  "/": operator(2, 2, (values) => fold(values, (a, b) => (b.eq(0) ? null : a.div(b)))),
  "%": operator(2, 2, (values) => fold(values, (a, b) => (b.eq(0) ? null : a.mod(b)))),
  max: operator(1, 200, (values) => fold(listOf(values), (a, b) => (b.gt(a) ? b : a))),
  min: operator(1, 200, (values) => fold(listOf(values), (a, b) => (b.lt(a) ? b : a))),
  sum: operator(1, 200, (values) => {
    const list = listOf(values);
    return list && sum(list);
  }),
  avg: operator(1, 200, (values) => {
    const list = listOf(values);
    if (list === null || list.length === 0) return null;
    const total = fold(list, (a, b) => a.plus(b));
    return total === null ? null : plain(new Decimal(total).div(list.length));
  }),
  round: operator(1, 2, ([value, places = 0]) => {
    const number = decimal(value);
    if (number === null || typeof places !== "number" || !Number.isInteger(places) || places < 0 || places > 8) return null;
    return plain(number.round(places, Big.roundHalfUp));
  }),
};

/** Rounds half away from zero (四舍五入). */
export function roundTo(value: number, decimals: number): number {
  return new Decimal(value).round(decimals, Big.roundHalfUp).toNumber();
}
