import { expect, it } from "vitest";
import type { Expression } from "../definition/definition.generated.ts";
import { checkExpression } from "./check-expression.ts";

function nested(depth: number): Expression {
  let expression: Expression = true;
  for (let i = 0; i < depth; i++) expression = { "!": [expression] };
  return expression;
}

it.each<[string, Expression, string[]]>([
  ["an understood one", { and: [{ ">=": [{ var: "a" }, 1] }, true] }, []],
  ["an unknown operator, with its path", { and: [{ ">=": [{ var: "a" }, 1] }, { like: ["a"] }] }, ["/and/1/like"]],
  ["too few operands", { ">=": [1] }, ["/>="]],
  ["a slash in an operator", { "/": [1, { "a/b": 1 }] }, ["/~1/1/a~1b"]],
  ["a bare text", "while(true){}", [""]],
  ["a computed path", { var: [{ var: "a" }] }, ["/var"]],
  ["a forbidden name in a path", { var: "a.constructor" }, ["/var"]],
  ["what is too deep", nested(5000), ["/!/0".repeat(40) + "/!/0"]],
  ["what is no JSON", { "!": [Number.NaN] }, ["/!/0"]],
])("tells %s", (_, expression, paths) => expect(checkExpression(expression).map(({ path }) => path)).toEqual(paths));
