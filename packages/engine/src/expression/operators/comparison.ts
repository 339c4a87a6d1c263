import { isMissing, lazyOperator, operator, type Operator } from "../operator.ts";
import { sameValue } from "../same-value.ts";

/** -1, 0 or 1 for two numbers or two texts (dates are texts that sort as they run); null for anything else. */
function order(a: unknown, b: unknown): number | null {
  if (typeof a === "number" && typeof b === "number") return Number.isNaN(a) || Number.isNaN(b) ? null : Math.sign(a - b);
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return null;
}

/** Two or three operands: `{"<=": [1, x, 5]}` is x between 1 and 5. */
function ordering(holds: (sign: number) => boolean): Operator {
  return operator(2, 3, (values) => {
    let every = true;
    for (let i = 0; i + 1 < values.length; i++) {
      const sign = order(values[i], values[i + 1]);
      if (sign === null) return null;
      if (!holds(sign)) every = false;
    }
    return every;
  });
}

/** `==` and `===` are the same: nothing is coerced. A missing operand gives null, unless the other is a written null. */
function equality(wanted: boolean): Operator {
  return lazyOperator(2, 2, (operands, run) => {
    const [a, b] = operands.map((operand) => run(operand));
    if ((isMissing(a) || isMissing(b)) && !operands.includes(null)) return null;
    return sameValue(a ?? null, b ?? null) === wanted;
  });
}

/** Comparing. A missing operand, or two of different kinds, give null. */
export const comparison: Record<string, Operator> = {
  "<": ordering((sign) => sign < 0),
  "<=": ordering((sign) => sign <= 0),
  ">": ordering((sign) => sign > 0),
  ">=": ordering((sign) => sign >= 0),
  "==": equality(true),
  "===": equality(true),
  "!=": equality(false),
  "!==": equality(false),
  in: operator(2, 2, ([item, within]) => {
    if (isMissing(item) || isMissing(within)) return null;
    if (Array.isArray(within)) return within.some((other) => sameValue(item, other));
    return typeof within === "string" && typeof item === "string" ? within.includes(item) : null;
  }),
};
