import { expect, it } from "vitest";
import type { Expression } from "../definition/definition.generated.ts";
import { variablesOf } from "./variables-of.ts";

it.each<[Expression, string[]]>([
  [{ "+": [{ var: "a.b" }, { var: "$notice.year" }, { var: "a.b" }] }, ["$notice.year", "a.b"]],
  [{ map: [{ var: "rows" }, { "+": [{ var: "x" }, { var: "$index" }] }] }, ["$index", "rows", "rows.x"]],
  [{ some: [{ filter: [{ var: "rows" }, { var: "kept" }] }, { var: "y" }] }, ["rows", "rows.kept", "rows.y"]],
  [{ reduce: [{ var: "rows" }, { "+": [{ var: "accumulator" }, { var: "current.n" }] }, { var: "first" }] }, ["first", "rows", "rows.n"]],
  [{ all: [{ var: "kinds" }, { "==": [{ var: "" }, "x"] }] }, ["kinds"]],
  [{ missing: ["a", "b.c"] }, ["a", "b.c"]],
  [{ var: ["a", { var: "b" }] }, ["a", "b"]],
  [{ var: "rows.0.x" }, ["rows.x"]],
  [{ map: [{ map: [{ var: "rows" }, 1] }, { var: "" }] }, ["rows"]],
  [7, []],
])("%j reads %j", (expression, paths) => expect(variablesOf(expression)).toEqual(paths));
