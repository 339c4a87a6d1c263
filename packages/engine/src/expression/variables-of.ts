import type { Expression } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { operandsOf } from "./operator.ts";
import { iterations } from "./operators/index.ts";

/** What `var` reads where the item is not a place in the answers (an accumulator, a computed list). */
const nowhere = null;

const kept = new WeakMap<object, readonly string[]>();

function joined(prefix: string, path: string): string {
  return prefix === "" ? path : path === "" ? prefix : `${prefix}.${path}`;
}

/**
 * The dotted paths an expression reads, sorted, each once. Inside an iteration over `{"var": "rows"}` the item's `x` is `rows.x`;
 * names beginning with `$` are told as they stand.
 */
export function variablesOf(expression: Expression): string[] {
  if (typeof expression !== "object" || expression === null) return [];
  const known = kept.get(expression) ?? findVariables(expression);
  kept.set(expression, known);
  return [...known];
}

function findVariables(expression: Expression): string[] {
  const found = new Set<string>();

  /** Notes what is read; answers the place in the answers that the value stands for, where it does. */
  function visit(part: unknown, item: string | null, depth: number): string | null {
    if (depth > 60 || typeof part !== "object" || part === null) return nowhere;
    if (Array.isArray(part)) {
      for (const one of part) visit(one, item, depth + 1);
      return nowhere;
    }
    if (!isRecord(part)) return nowhere;
    const name = Object.keys(part)[0];
    if (name === undefined) return nowhere;
    const operands = operandsOf(part[name]);
    if (name === "var") {
      const [path, otherwise] = operands;
      visit(otherwise, item, depth + 1);
      return typeof path === "string" ? note(path, item) : nowhere;
    }
    if (name === "missing" || name === "missing_some") {
      for (const path of operands.flat(2)) if (typeof path === "string") note(path, item);
    }
    if (!iterations.has(name)) {
      for (const operand of operands) visit(operand, item, depth + 1);
      return nowhere;
    }
    const list = visit(operands[0], item, depth + 1);
    if (name === "reduce") {
      visit(operands[2], item, depth + 1);
      visitStep(operands[1], list);
    } else visit(operands[1], list, depth + 1);
    return name === "filter" ? list : nowhere;
  }

  /** In a reduction `current` is the item and `accumulator` is nowhere. */
  function visitStep(part: unknown, list: string | null): void {
    const inner = variablesOf(part as Expression);
    for (const path of inner) {
      if (path.startsWith("$")) found.add(path);
      else if (list !== nowhere && (path === "current" || path.startsWith("current."))) found.add(joined(list, path.slice(8)));
    }
  }

  function note(path: string, item: string | null): string | null {
    if (path.startsWith("$")) {
      found.add(path);
      return path;
    }
    if (item === nowhere) return nowhere;
    const place = joined(item, path).replace(/\.\d+(?=\.|$)/g, "");
    found.add(place);
    return place;
  }

  visit(expression, "", 0);
  return [...found].sort();
}
