import fc from "fast-check";
import { expect, it } from "vitest";
import { conditionsExpression, partsOf, simpleConditions, withoutLoneGroups, type ListCondition } from "./list-conditions.ts";
import { listQuery } from "./list-query.ts";
import type { ListColumn } from "./list-column.ts";

const text = (zh: string) => ({ "zh-CN": zh, en: zh });
const column = (at: string, type: ListColumn["type"], operators: ListColumn["operators"], more: Partial<ListColumn> = {}): ListColumn => ({
  ...{ at, title: text(at), type, operators, sortable: true, system: !at.startsWith("/") },
  ...more,
});
const choices = ["a", "b"].map((value) => ({ value, title: text(value) }));
const columns = [
  column("name", "text", ["is", "contains", "empty"]),
  column("submittedAt", "date", ["from", "to", "empty"]),
  column("/area/total", "number", ["from", "to", "is", "empty"]),
  column("/kind", "choice", ["is", "in", "empty"], { choices }),
  column("/tags", "choices", ["in", "empty"], { choices }),
  column("/flag", "yes-no", ["is", "empty"]),
];
const facts = { $today: "2023-08-20", $notice: { id: "one", year: 2023 } };
const values: Record<string, fc.Arbitrary<ListCondition["value"]>> = {
  name: fc.constantFrom("武汉", "x"),
  submittedAt: fc.constantFrom("2023-08-20", "2023-08-21"),
  "/area/total": fc.integer(),
  "/kind": fc.constantFrom("a", "b"),
  "/tags": fc.constantFrom("a", "b"),
  "/flag": fc.boolean(),
};
const condition = fc.constantFrom(...columns).chain(({ at, operators }) =>
  fc.constantFrom(...operators).chain((op): fc.Arbitrary<ListCondition> => {
    const value =
      op === "empty" ? fc.boolean() : op === "in" ? fc.uniqueArray(values[at] as fc.Arbitrary<string>, { minLength: 1, maxLength: 2 }) : (values[at] as fc.Arbitrary<string>);
    return value.map((one) => ({ at, op, value: one }));
  }),
);

it("conditions of the drawer are an expression that the list can be asked, and come back from it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(condition, { maxLength: 5, selector: ({ at, op }) => `${at} ${op}` }), (conditions) => {
      const expression = conditionsExpression(conditions, columns);
      expect(simpleConditions(expression, columns)).toEqual(conditions);
      expect(partsOf(expression)).toHaveLength(conditions.length);
      if (expression !== null) expect(listQuery(expression, columns, facts)).toHaveProperty("filter");
    }),
  );
});

it("a group of one condition is that condition; all others stay as they are", () => {
  const [a, b] = [{ "==": [{ var: "kind" }, "a"] }, { empty: [{ var: "name" }] }];
  expect(withoutLoneGroups({ and: [a, { or: [{ and: [b] }] }] })).toEqual({ and: [a, b] });
  expect(withoutLoneGroups({ and: [{ "!": [{ or: [a] }] }] })).toEqual({ "!": [a] });
  expect(withoutLoneGroups({ or: [a, { and: [a, b] }] })).toEqual({ or: [a, { and: [a, b] }] });
  expect(withoutLoneGroups(true)).toBe(true);
});

it("what the drawer cannot show is told by null", () => {
  for (const expression of [
    { or: [{ "==": [{ var: "flag" }, true] }, { "==": [{ var: "kind" }, "a"] }] },
    { "!": [{ var: "flag" }] },
    { ">": [{ var: "area.total" }, 1] },
    { and: [{ "==": [{ var: "kind" }, "a"] }, { "==": [{ var: "kind" }, "b"] }] },
  ])
    expect(simpleConditions(expression, columns)).toBe(null);
});
