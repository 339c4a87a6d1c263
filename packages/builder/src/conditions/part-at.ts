import { isRecord, pointerBelow, segmentsOf, type Expression } from "@shenbao/engine";

/** The part of an expression at a JSON Pointer into it; `undefined` where there is none. */
export function partAt(expression: unknown, at: string): unknown {
  let part = expression;
  for (const name of segmentsOf(at)) part = typeof part === "object" && part !== null && Object.hasOwn(part, name) ? (part as Record<string, unknown>)[name] : undefined;
  return part;
}

/** The expression with another part at a pointer. Everything else stays the same object; so does the whole, where nothing changes. */
export function withPart(expression: Expression, at: string, next: unknown): Expression {
  const put = (part: unknown, names: readonly string[]): unknown => {
    const [name, ...rest] = names;
    if (name === undefined) return next;
    if (typeof part !== "object" || part === null) return part;
    const before = (part as Record<string, unknown>)[name];
    const made = put(before, rest);
    if (made === before) return part;
    if (Array.isArray(part)) return part.map((one: unknown, i) => (String(i) === name ? made : one));
    return Object.fromEntries(Object.entries(part).map(([key, one]: [string, unknown]) => [key, key === name ? made : one]));
  };
  return put(expression, segmentsOf(at)) as Expression;
}

/** The operator of a part, its operands and where each stands below it; `null` for what is no operator at all. */
export function operationOf(part: unknown): { operator: string; operands: unknown[]; at: string[] } | null {
  if (!isRecord(part)) return null;
  const names = Object.keys(part);
  const [operator] = names;
  if (operator === undefined || names.length > 1) return null;
  const written = part[operator];
  const above = pointerBelow("", operator);
  return Array.isArray(written) ? { operator, operands: written as unknown[], at: written.map((_, i) => pointerBelow(above, i)) } : { operator, operands: [written], at: [above] };
}
