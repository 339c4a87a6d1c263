import { operators, type Json } from "@shenbao/engine";
import { operationNamed, fits } from "./operations.ts";
import { operationOf, partAt } from "./part-at.ts";
import { comparedIn, type Compared } from "./predicates.ts";

/** A condition as the editor takes it apart. Places are pointers below it. */
export type ConditionShape =
  | { kind: "and" | "or" | "nor"; items: string[] }
  | { kind: "all" | "some" | "none"; list: string; test: string }
  | { kind: "not" | "truth"; inner: string }
  | { kind: "if"; parts: string[] }
  | { kind: "always" | "never" }
  | { kind: "compare"; compared: Compared }
  /** Stays as it is. */
  | { kind: "kept" };

export type ConditionKind = ConditionShape["kind"];

/** What a condition is made of. What cannot be taken apart is kept. */
export function conditionShape(part: unknown): ConditionShape {
  if (part === true) return { kind: "always" };
  if (part === false || part === null) return { kind: "never" };
  const compared = comparedIn(part);
  if (compared) return { kind: "compare", compared };
  const found = operationOf(part);
  if (!found) return typeof part === "string" || typeof part === "number" ? held : { kind: "kept" };
  const { operator, operands, at } = found;
  if (!operators[operator] || !fits(operator, operands.length)) return { kind: "kept" };
  const [first = "", second = ""] = at;
  if (operator === "and" || operator === "or") return { kind: operator, items: at };
  if (operator === "all" || operator === "some" || operator === "none") return { kind: operator, list: first, test: second };
  if (operator === "if") return { kind: "if", parts: at };
  if (operator === "!!") return { kind: "truth", inner: first };
  if (operator === "!") {
    const inner = operationOf(operands[0]);
    if (inner?.operator === "or" && fits("or", inner.operands.length)) return { kind: "nor", items: inner.at.map((below) => first + below) };
    return { kind: "not", inner: first };
  }
  return operator === "var" || operationNamed(operator) ? held : { kind: "kept" };
}

const held: ConditionShape = { kind: "compare", compared: { predicate: "holds", subject: "", others: [] } };

/** The conditions that a group is made of; of anything else itself, where it is a condition at all. */
const itemsOf = (part: Json, shape: ConditionShape): Json[] => {
  if (shape.kind === "and" || shape.kind === "or" || shape.kind === "nor") return shape.items.map((at) => partAt(part, at) as Json);
  if (shape.kind === "not" || shape.kind === "truth") return [partAt(part, shape.inner) as Json];
  return shape.kind === "always" || shape.kind === "never" ? [] : [part];
};

/** A condition of another kind that keeps as much of this one as it can. `fresh`: a new condition, where it needs one. */
export function withKind(part: Json, kind: ConditionKind, fresh: Json, list: Json): Json {
  const shape = conditionShape(part);
  if (shape.kind === kind) return part;
  const items = itemsOf(part, shape);
  const some = items.length > 0 ? items : [fresh];
  const one = some.length === 1 ? (some[0] as Json) : ({ and: some } as Json);
  switch (kind) {
    case "and":
      return { and: some };
    case "or":
      return { or: some };
    case "nor":
      return { "!": [{ or: some }] };
    case "not":
      return { "!": [one] };
    case "truth":
      return { "!!": [one] };
    case "all":
    case "some":
    case "none":
      return quantified(part, shape, kind, list);
    case "if":
      return { if: [one, true, false] };
    case "always":
      return true;
    case "never":
      return false;
    case "compare":
      return items.find((item) => conditionShape(item).kind === "compare") ?? fresh;
    case "kept":
      return part;
  }
}

function quantified(part: Json, shape: ConditionShape, kind: "all" | "some" | "none", list: Json): Json {
  if (shape.kind !== "all" && shape.kind !== "some" && shape.kind !== "none") return { [kind]: [list, true] };
  return { [kind]: [partAt(part, shape.list) as Json, partAt(part, shape.test) as Json] };
}
