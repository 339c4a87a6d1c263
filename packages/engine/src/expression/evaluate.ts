import { LogicEngine } from "json-logic-engine";
import { engineTexts } from "@shenbao/texts/engine";
import type { Expression } from "../definition/definition.generated.ts";
import { checkExpression } from "./check-expression.ts";
import { ExpressionError } from "./expression-error.ts";
import { operators } from "./operators/index.ts";
import { workLimit, type Scope } from "./scope.ts";

// Interpreted only: `build` makes functions from text, which the content-security policy refuses. The methods are given after the
// construction, on an object without a prototype, because the constructor copies them onto a plain one, where `constructor` is a method.
const engine = new LogicEngine({}, { permissive: false });
engine.methods = operators;

const checked = new WeakSet<object>();

/**
 * The value of an expression over answers and facts. Reads own properties only; what is missing is null.
 * @throws ExpressionError for what `checkExpression` refuses, and where the work grows out of bounds.
 */
export function evaluate(expression: Expression, data: Record<string, unknown>): unknown {
  return evaluateWith(expression, data, data);
}

/** The same with the facts (names that begin with `$`) beside the answers, so that nobody has to copy them together. */
export function evaluateWith(expression: Expression, answers: Record<string, unknown>, facts: Record<string, unknown>): unknown {
  if (typeof expression !== "object" || expression === null || !checked.has(expression)) {
    const finding = checkExpression(expression)[0];
    if (finding) throw new ExpressionError(finding.path, finding.message);
    if (typeof expression !== "object" || expression === null) return expression;
    checked.add(expression);
  }
  const scope: Scope = { item: answers, root: facts, budget: { left: workLimit } };
  try {
    return engine.run(expression, scope) as unknown;
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    throw new ExpressionError("", engineTexts["expression.failed"]);
  }
}
