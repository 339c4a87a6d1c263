export { ExpressionError } from "./expression-error.ts";
export { evaluate } from "./evaluate.ts";
export { checkExpression } from "./check-expression.ts";
export { variablesOf } from "./variables-of.ts";
