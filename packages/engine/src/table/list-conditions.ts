import type { Expression } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import type { ListColumn, ListOperator } from "./list-column.ts";
import type { ListConstant } from "./list-filter.ts";
import { variableOf } from "./list-variables.ts";

/** A simple condition on one column, as somebody sets it in the drawer of filters: `from` and `to` inclusive, `in` one of, `empty` true or false. */
export interface ListCondition {
  at: string;
  op: ListOperator;
  value: ListConstant | ListConstant[];
}

/** Simple conditions, all of which must hold, as an expression; null where there are none. @throws Error for a column that is none of the list's */
export function conditionsExpression(conditions: readonly ListCondition[], columns: readonly ListColumn[]): Expression | null {
  const parts = conditions.map((condition) => conditionExpression(condition, columns));
  return parts.length === 0 ? null : parts.length === 1 ? (parts[0] as Expression) : { and: parts };
}

function conditionExpression({ at, op, value }: ListCondition, columns: readonly ListColumn[]): Expression {
  const column = columns.find((one) => one.at === at);
  if (!column) throw new Error(`the list has no column ${at}`);
  const read = { var: variableOf(column) };
  const values = Array.isArray(value) ? value : [value];
  switch (op) {
    case "is":
      return { "==": [read, values[0] as ListConstant] };
    case "in":
      if (column.type !== "choices") return { in: [read, values] };
      return values.length === 1 ? { in: [values[0] as ListConstant, read] } : { or: values.map((one) => ({ in: [one, read] })) };
    case "contains":
      return { in: [values[0] as ListConstant, read] };
    case "from":
      return { ">=": [read, values[0] as ListConstant] };
    case "to":
      return { "<=": [read, values[0] as ListConstant] };
    case "empty":
      return values[0] === false ? { "!": [{ empty: [read] }] } : { empty: [read] };
  }
}

/** The simple conditions that an expression consists of; null where it says more than the drawer can show. */
export function simpleConditions(expression: Expression | null, columns: readonly ListColumn[]): ListCondition[] | null {
  if (expression === null) return [];
  const conditions: ListCondition[] = [];
  for (const part of partsOf(expression)) {
    const condition = simpleCondition(part, columns);
    if (!condition || conditions.some(({ at, op }) => at === condition.at && op === condition.op)) return null;
    conditions.push(condition);
  }
  return conditions;
}

/** The parts of a filter that must all hold: those of its outermost `and`, or itself. */
export function partsOf(expression: Expression | null): Expression[] {
  if (expression === null) return [];
  const all = isRecord(expression) ? expression["and"] : undefined;
  return Array.isArray(all) ? (all as Expression[]) : [expression];
}

/** Of parts that must all hold, one expression; null where there is none. */
export const allOf = (parts: readonly Expression[]): Expression | null => (parts.length === 0 ? null : parts.length === 1 ? (parts[0] as Expression) : { and: [...parts] });

/** The same with groups of one condition taken apart: what is left says as much, and shorter. */
export function withoutLoneGroups(expression: Expression): Expression {
  if (!isRecord(expression)) return expression;
  const [name] = Object.keys(expression);
  const operands = name === undefined ? undefined : expression[name];
  if (name === undefined || (name !== "and" && name !== "or" && name !== "!") || !Array.isArray(operands)) return expression;
  const parts = (operands as Expression[]).map(withoutLoneGroups);
  return name !== "!" && parts.length === 1 ? (parts[0] as Expression) : { [name]: parts };
}

function simpleCondition(part: Expression, columns: readonly ListColumn[]): ListCondition | null {
  if (!isRecord(part)) return null;
  const [name] = Object.keys(part);
  const operands = name === undefined ? undefined : part[name];
  if (!Array.isArray(operands)) return null;
  if (name === "or") return severalOf(operands as Expression[], columns);
  const [first, second] = operands as unknown[];
  if (operands.length === 1) return emptyCondition(name, first, columns);
  if (operands.length !== 2) return null;
  const left = columnRead(first, columns);
  const right = columnRead(second, columns);
  if (left && name === "==" && second === null) return { at: left.at, op: "empty", value: true };
  if (left && name === "!=" && second === null) return { at: left.at, op: "empty", value: false };
  if (left && (name === "==" || name === ">=" || name === "<=") && isConstant(second))
    return { at: left.at, op: name === "==" ? "is" : name === ">=" ? "from" : "to", value: second };
  if (left && name === "in" && Array.isArray(second) && second.every(isConstant)) return { at: left.at, op: "in", value: second };
  if (right && name === "in" && isConstant(first)) return right.type === "choices" ? { at: right.at, op: "in", value: [first] } : { at: right.at, op: "contains", value: first };
  return null;
}

/** Whether a column is filled in, or not. */
function emptyCondition(name: string | undefined, operand: unknown, columns: readonly ListColumn[]): ListCondition | null {
  if (name === "!") {
    const denied = isRecord(operand) && Object.keys(operand).length === 1 && Array.isArray(operand["empty"]) ? simpleCondition(operand, columns) : null;
    return denied && { ...denied, value: false };
  }
  const column = name === "empty" ? columnRead(operand, columns) : undefined;
  return column ? { at: column.at, op: "empty", value: true } : null;
}

/** Any of several choices. */
function severalOf(parts: Expression[], columns: readonly ListColumn[]): ListCondition | null {
  const each = parts.map((part) => simpleCondition(part, columns));
  const [first] = each;
  if (!first || !each.every((one) => one?.at === first.at && one.op === "in") || columns.find(({ at }) => at === first.at)?.type !== "choices") return null;
  return { at: first.at, op: "in", value: each.flatMap((one) => one?.value ?? []) };
}

const isConstant = (value: unknown): value is ListConstant => typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function columnRead(part: unknown, columns: readonly ListColumn[]): ListColumn | undefined {
  const name = isRecord(part) && Object.keys(part).length === 1 ? part["var"] : undefined;
  return columns.find((column) => variableOf(column) === name);
}
