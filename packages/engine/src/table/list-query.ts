import { sayAll, type Text } from "@shenbao/texts";
import { listFilterTexts as texts } from "@shenbao/texts/list-filter";
import type { Expression } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { checkExpression, type ExpressionFinding } from "../expression/check-expression.ts";
import { evaluate } from "../expression/evaluate.ts";
import { operandsOf } from "../expression/operator.ts";
import { variablesOf } from "../expression/variables-of.ts";
import { constantFinding } from "./list-constants.ts";
import type { ListColumn } from "./list-column.ts";
import type { ListConstant, ListFilter } from "./list-filter.ts";
import { variableOf } from "./list-variables.ts";

/** What a filter may be compared with beside what is written out: the day, and the notice's year. */
export interface ListFacts {
  $today: string;
  $notice: { id: string; year: number };
}

class Refused extends Error {
  constructor(
    readonly path: string,
    readonly text: Text,
  ) {
    super(text.en);
  }
}

type Comparison = "<" | "<=" | ">" | ">=";
const constants: ReadonlySet<unknown> = new Set(["$today", "$notice.year"]);
const flipped: Record<Comparison, Comparison> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const isComparison = (name: string): name is Comparison => Object.hasOwn(flipped, name);
const isConstant = (value: unknown): value is ListConstant => typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));

/**
 * A filter written in the language of the definition's own expressions, as what a store can be asked. It finds exactly those for which the
 * expression is true on `listData`. What a list cannot ask is refused with its place in the expression: operators that calculate, fields that
 * are no columns of the list, columns beyond those that can be filtered by, values of another kind.
 */
export function listQuery(expression: Expression, columns: readonly ListColumn[], facts: ListFacts): { filter: ListFilter } | { findings: ExpressionFinding[] } {
  const findings = checkExpression(expression);
  if (findings.length > 0) return { findings };
  const byVariable = new Map(columns.map((column) => [variableOf(column), column]));
  try {
    return { filter: condition(expression, "") };
  } catch (error) {
    if (error instanceof Refused) return { findings: [{ path: error.path, message: error.text }] };
    throw error;
  }

  function condition(part: unknown, path: string): ListFilter {
    if (part === true) return { all: [] };
    if (part === false || part === null) return { any: [] };
    const named = operatorOf(part);
    if (!named) throw new Refused(path, texts["not-a-condition"]);
    const { name, operands } = named;
    const below = pointerBelow(path, name);
    const placeOf = (index: number) => (Array.isArray((part as Record<string, unknown>)[name]) ? pointerBelow(below, index) : below);
    if (name === "and") return { all: operands.map((operand, index) => condition(operand, placeOf(index))) };
    if (name === "or") return { any: operands.map((operand, index) => condition(operand, placeOf(index))) };
    if (name === "!") return { not: condition(operands[0], placeOf(0)) };
    if (name === "!!") return condition(operands[0], placeOf(0));
    if (name === "var") {
      const column = columnOf(part, path);
      if (column.type !== "yes-no") throw new Refused(path, texts["not-a-condition"]);
      return { column: column.at, test: "one-of", values: [true] };
    }
    if (name === "==" || name === "===") return equal(operands, placeOf);
    if (name === "!=" || name === "!==") return unequal(operands, placeOf);
    if (name === "in") return within(operands, placeOf);
    if (name === "empty") return { column: columnOf(operands[0], placeOf(0)).at, test: "empty" };
    if (isComparison(name)) return compared(name, operands, placeOf);
    throw new Refused(below, sayAll(texts["operator"], { operator: name }));
  }

  function equal(operands: unknown[], placeOf: (index: number) => string): ListFilter {
    const { column, constant, at } = sides(operands, placeOf);
    if (constant === null) return { column: column.at, test: "missing" };
    return { column: column.at, test: "one-of", values: [checked(column, constant, at)] };
  }

  /** Of what is missing nothing is known: it is unequal to nothing but to what is written as missing. */
  function unequal(operands: unknown[], placeOf: (index: number) => string): ListFilter {
    const { column, constant } = sides(operands, placeOf);
    const present: ListFilter = { not: { column: column.at, test: "missing" } };
    return constant === null ? present : { all: [present, { not: equal(operands, placeOf) }] };
  }

  function within([item, list]: unknown[], placeOf: (index: number) => string): ListFilter {
    if (isVariable(item)) {
      const column = columnOf(item, placeOf(0));
      const values = constantOf(list, placeOf(1));
      if (!Array.isArray(values)) throw new Refused(placeOf(1), texts["one-of-list"]);
      return { column: column.at, test: "one-of", values: values.map((value, index) => checked(column, value, pointerBelow(placeOf(1), index))) };
    }
    const column = columnOf(list, placeOf(1));
    const value = constantOf(item, placeOf(0));
    if (typeof value !== "string" || value === "") throw new Refused(placeOf(0), texts["part-of-text"]);
    if (column.type === "choices") return { column: column.at, test: "has", value: String(checked({ ...column, type: "choice" }, value, placeOf(0))) };
    if (!column.operators.includes("contains")) throw new Refused(placeOf(1), sayAll(texts["contains"], { title: column.title }));
    return { column: column.at, test: "contains", value };
  }

  /** Two operands, or three for what lies between. */
  function compared(name: Comparison, operands: unknown[], placeOf: (index: number) => string): ListFilter {
    const [first, middle, last] = operands;
    if (operands.length === 3) return { all: [pair(name, [first, middle], placeOf), pair(name, [middle, last], (index) => placeOf(index + 1))] };
    return pair(name, [first, middle], placeOf);
  }

  function pair(name: Comparison, operands: unknown[], placeOf: (index: number) => string): ListFilter {
    const { column, constant, at, turned } = sides(operands, placeOf);
    if (!column.operators.includes("from")) throw new Refused(placeOf(turned ? 1 : 0), sayAll(texts["compare"], { title: column.title }));
    const value = checked(column, constant, at);
    if (typeof value === "boolean") throw new Refused(at, texts["value"]);
    return { column: column.at, test: turned ? flipped[name] : name, value };
  }

  /** One side reads a column, the other is a constant. */
  function sides(operands: unknown[], placeOf: (index: number) => string): { column: ListColumn; constant: unknown; at: string; turned: boolean } {
    const turned = !isVariable(operands[0]);
    const [reading, other] = turned ? [1, 0] : [0, 1];
    return { column: columnOf(operands[reading], placeOf(reading)), constant: constantOf(operands[other], placeOf(other)), at: placeOf(other), turned };
  }

  function columnOf(part: unknown, path: string): ListColumn {
    const name = isVariable(part) ? operandsOf(part.var)[0] : undefined;
    if (typeof name !== "string" || operandsOf((part as { var: unknown }).var).length > 1) throw new Refused(path, texts["column-expected"]);
    const column = byVariable.get(name);
    if (!column) throw new Refused(path, sayAll(texts["unknown-column"], { name }));
    if (column.operators.length === 0) throw new Refused(path, sayAll(texts["unfiltered"], { title: column.title }));
    return column;
  }

  /** What stands on the other side: written out, or worked out of the day and the year. */
  function constantOf(part: unknown, path: string): unknown {
    if (variablesOf(part as Expression).some((name) => !constants.has(name))) throw new Refused(path, texts["constant-expected"]);
    return Array.isArray(part) ? part.map((item, index) => constantOf(item, pointerBelow(path, index))) : isRecord(part) ? evaluate(part as Expression, { ...facts }) : part;
  }

  function checked(column: ListColumn, constant: unknown, path: string): ListConstant {
    const finding = isConstant(constant) ? constantFinding(column, constant) : texts["value"];
    if (finding) throw new Refused(path, sayAll(finding, { title: column.title, value: isConstant(constant) ? String(constant).slice(0, 60) : "" }));
    return constant as ListConstant;
  }
}

function operatorOf(part: unknown): { name: string; operands: unknown[] } | undefined {
  if (!isRecord(part)) return undefined;
  const [name] = Object.keys(part);
  return name === undefined ? undefined : { name, operands: operandsOf(part[name]) };
}

/** Whether a part reads a column: what reads the day or the year is a constant. */
const isVariable = (part: unknown): part is { var: unknown } => isRecord(part) && Object.hasOwn(part, "var") && !constants.has(operandsOf(part["var"])[0]);
