import { isRecord, segmentsOf, type Expression, type Json } from "@shenbao/engine";
import { operationOf } from "./part-at.ts";

/** Of a scope of JSON Forms, what `var` reads; `null` for what is none. */
function variableOf(scope: unknown): string | null {
  if (typeof scope !== "string" || !/^#(\/properties\/[A-Za-z][A-Za-z0-9]{0,63})+$/.test(scope)) return null;
  return segmentsOf(scope.slice(1))
    .filter((_, i) => i % 2 === 1)
    .join(".");
}

const scopeOf = (variable: string): string =>
  `#${variable
    .split(".")
    .map((name) => `/properties/${name}`)
    .join("")}`;

/**
 * The condition of a rule of JSON Forms as an expression that holds exactly where it does; `null` for one that has no such expression. A value that
 * is missing is judged as null by a schema.
 */
export function expressionOf(condition: unknown, depth = 0): Expression | null {
  if (!isRecord(condition) || depth > 8) return null;
  if ("expression" in condition) return condition["expression"] as Expression;
  if (Array.isArray(condition["conditions"])) {
    if (condition["conditions"].length === 0 || (condition["type"] !== "AND" && condition["type"] !== "OR")) return null;
    const parts = condition["conditions"].map((part: unknown) => expressionOf(part, depth + 1));
    return parts.some((part) => part === null) ? null : ({ [condition["type"] === "AND" ? "and" : "or"]: parts } as Expression);
  }
  const name = variableOf(condition["scope"]);
  if (name === null) return null;
  if ("expectedValue" in condition) return equals(name, condition["expectedValue"]);
  return condition["failWhenUndefined"] === true ? null : ofSchema(name, condition["schema"]);
}

const equals = (name: string, value: unknown): Expression => ({ "==": [{ var: name }, value ?? null] });

const bounds = { minimum: ">=", maximum: "<=", exclusiveMinimum: ">", exclusiveMaximum: "<" } as const;

function ofSchema(name: string, schema: unknown): Expression | null {
  if (!isRecord(schema)) return null;
  const { type, ...rest } = schema;
  const [word, ...more] = Object.keys(rest);
  if (word === undefined || more.length > 0) return null;
  const given = rest[word];
  if (word === "const" && type === undefined && given !== null) return equals(name, given);
  if (word === "enum" && type === undefined && Array.isArray(given) && given.every((one) => typeof one === "string" || typeof one === "number"))
    return { in: [{ var: name }, given as Json[]] };
  if (Object.hasOwn(bounds, word) && typeof given === "number") {
    // Without its type the word lets everything pass that is no number.
    return type === "number" ? { [bounds[word as keyof typeof bounds]]: [{ var: name }, given] } : null;
  }
  if (word === "not" && type === undefined && isRecord(given) && Object.keys(given).join() === "const" && given["const"] !== null) return { "!": [equals(name, given["const"])] };
  return null;
}

/** The condition of a rule for an expression: one that asks for one value as JSON Forms writes it, for that is drawn before the evaluator is loaded; every other as it is. */
export function conditionOf(expression: Expression): Json {
  return plainCondition(expression) ?? { expression: expression as Json };
}

function plainCondition(part: unknown): Json | null {
  const found = operationOf(part);
  if (!found) return null;
  const { operator, operands } = found;
  if (operator === "==" && operands.length === 2) {
    const read = operationOf(operands[0]);
    const name: unknown = read?.operator === "var" && read.operands.length === 1 ? read.operands[0] : null;
    const value = operands[1];
    if (typeof name !== "string" || !/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/.test(name)) return null;
    return typeof value === "string" || typeof value === "boolean" || typeof value === "number" ? { scope: scopeOf(name), schema: { const: value } } : null;
  }
  return null;
}
