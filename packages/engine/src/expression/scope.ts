import { engineTexts } from "@shenbao/texts/engine";
import { ExpressionError } from "./expression-error.ts";

/** What an operator sees: the item of the innermost iteration (or the answers), the facts, and the work left. */
export interface Scope {
  item: unknown;
  root: Record<string, unknown>;
  budget: { left: number };
}

/** How much one evaluation may do: so many operators run. Nested iterations over long tables end here, with an error. */
export const workLimit = 200_000;
/** The longest text and list an expression may make. */
export const longestText = 100_000;
export const longestList = 20_000;

/** Counts work. @throws ExpressionError where there is none left. */
export function spend(scope: Scope, work = 1): void {
  scope.budget.left -= work;
  if (scope.budget.left < 0) throw new ExpressionError("", engineTexts["expression.too-much-work"]);
}
