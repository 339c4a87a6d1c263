import type { Expression, Json, ListColumn } from "@shenbao/engine";
import { variableOf } from "@shenbao/engine";

/** A condition to be read: organisations by their names, where a column holds them by code. */
export function nameOrganisations(part: Expression, columns: readonly ListColumn[], name: (code: string) => string): Expression {
  const variables = new Set(columns.filter(({ type }) => type === "organisation").map(variableOf));
  const readsOne = (operand: unknown) => typeof operand === "object" && operand !== null && "var" in operand && variables.has(String(operand.var));
  const named = (value: Json): Json => (typeof value === "string" ? name(value) : Array.isArray(value) ? value.map(named) : value);

  function visit(value: Json): Json {
    if (Array.isArray(value)) return value.some(readsOne) ? value.map((operand) => (readsOne(operand) ? read(operand) : named(operand))) : value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, visit(below)]));
  }
  return visit(part as Json) as Expression;
}

/** The receiving organisation is read by its name, as it is said. */
const read = (operand: Json): Json =>
  typeof operand === "object" && operand !== null && !Array.isArray(operand) && operand["var"] === "$receiver.code" ? { var: "$receiver.name" } : operand;
