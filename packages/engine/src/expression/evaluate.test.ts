import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../definition/definition.generated.ts";
import { evaluate } from "./evaluate.ts";
import { ExpressionError } from "./expression-error.ts";

const data = {
  name: "中心𠮷",
  area: { total: 300, show: 100.1, sell: 100.2 },
  months: [
    { m: "2022-01", count: 10000.5 },
    { m: "2022-02", count: 9999.5 },
    { m: "2022-03", count: 10000 },
  ],
  gaps: [{ count: 1 }, {}],
  kinds: ["store", "street"],
  founded: "2020-02-29",
  none: [] as number[],
  $today: "2023-08-20",
  $notice: { year: 2023 },
};

const cases: [expression: Expression, value: unknown][] = [
  [{ var: "area.total" }, 300],
  [{ var: "area.missing" }, null],
  [{ var: ["area.missing", 7] }, 7],
  [{ var: "months.count" }, [10000.5, 9999.5, 10000]],
  [{ var: "months.1.count" }, 9999.5],
  [{ var: "$notice.year" }, 2023],
  [{ avg: [{ var: "months.count" }] }, 10000],
  [{ avg: { var: "gaps.count" } }, null],
  [{ avg: { var: "none" } }, null],
  [{ sum: { var: "gaps.count" } }, 1],
  [{ sum: { var: "none" } }, 0],
  [{ sum: { var: "absent.count" } }, null],
  [{ count: { var: "months" } }, 3],
  [{ count: { var: "absent" } }, 0],
  [{ "+": [0.1, 0.2] }, 0.3],
  [{ "+": [1, { var: "absent" }] }, null],
  [{ "-": [{ var: "area.total" }, 0.1] }, 299.9],
  [{ "-": 5 }, -5],
  [{ "*": [1.1, 3] }, 3.3],
  [{ "/": [1, 0] }, null],
  [{ "%": [7, 4] }, 3],
  [{ "*": [1e308, 10] }, null],
  [{ max: { var: "months.count" } }, 10000.5],
  [{ min: [3, 1, 2] }, 1],
  [{ round: [2.345, 2] }, 2.35],
  [{ round: [-2.5] }, -3],
  [{ ">=": [{ var: "area.total" }, 300] }, true],
  [{ "<=": [1, 2, 3] }, true],
  [{ "<": [{ var: "absent" }, 1] }, null],
  [{ ">": ["2023-08-21", { var: "$today" }] }, true],
  [{ ">": ["b", 1] }, null],
  [{ "==": [1, "1"] }, false],
  [{ "==": [{ var: "absent" }, "x"] }, null],
  [{ "==": [{ var: "absent" }, null] }, true],
  [{ "!=": [{ var: "name" }, null] }, true],
  [{ in: ["store", { var: "kinds" }] }, true],
  [{ in: [{ var: "absent" }, { var: "kinds" }] }, null],
  [{ and: [{ var: "absent" }, false] }, false],
  [{ and: [true, { ">": [{ var: "absent" }, 1] }] }, null],
  [{ or: [{ ">": [{ var: "absent" }, 1] }, false] }, null],
  [{ or: [{ var: "absent" }, true] }, true],
  [{ "!": [{ var: "absent" }] }, true],
  [{ if: [{ var: "absent" }, 1, true, 2, 3] }, 2],
  [{ missing: ["name", "absent"] }, ["absent"]],
  [{ missing_some: [1, ["name", "absent"]] }, []],
  [{ map: [{ var: "months" }, { "+": [{ var: "count" }, { var: "$notice.year" }] }] }, [12023.5, 12022.5, 12023]],
  [{ filter: [{ var: "kinds" }, { "==": [{ var: "" }, "street"] }] }, ["street"]],
  [{ reduce: [{ var: "months" }, { "+": [{ var: "accumulator" }, { var: "current.count" }] }, 0] }, 30000],
  [{ all: [{ var: "months" }, { ">": [{ var: "count" }, 9000] }] }, true],
  [{ all: [{ var: "gaps" }, { ">": [{ var: "count" }, 0] }] }, null],
  [{ all: [{ var: "none" }, true] }, null],
  [{ some: [{ var: "months" }, { ">": [{ var: "count" }, 10000] }] }, true],
  [{ none: [{ var: "months" }, { ">": [{ var: "count" }, 20000] }] }, true],
  [{ merge: [[1], { var: "kinds" }, 2] }, [1, "store", "street", 2]],
  [{ cat: ["a", 1, { var: "absent" }] }, "a1"],
  [{ substr: [{ var: "name" }, 2] }, "𠮷"],
  [{ length: { var: "name" } }, 3],
  [{ matches: [{ var: "name" }, "^\\p{Script=Han}+$"] }, true],
  [{ matches: ["a".repeat(40) + "!", "^(a+)+$"] }, false],
  [{ distinct: { var: "kinds" } }, true],
  [{ distinct: [["a", "a"]] }, false],
  [{ distinct: [[{ var: "area" }, { var: "area" }]] }, false],
  [{ empty: { var: "none" } }, true],
  [{ empty: { var: "name" } }, false],
  [{ "year-of": { var: "$today" } }, 2023],
  [{ "years-between": [{ var: "founded" }, { var: "$today" }] }, 3],
  [{ "years-between": ["2020-08-21", "2023-08-20"] }, 2],
  [{ "months-between": ["2023-08", "2023-10"] }, 2],
  [{ "days-between": ["2023-02-28", "2024-03-01"] }, 367],
  [{ "days-between": ["2023-08-20", "2023-08-19"] }, -1],
];

describe("evaluate", () => {
  it.each(cases)("%j is %j", (expression, value) => expect(evaluate(expression, data)).toEqual(value));

  it.each<Expression>([
    { nonsense: [1] },
    { constructor: [1] },
    { toString: [] },
    { __proto__2: 1 },
    { a: 1, b: 2 },
    {},
    "while(true){}",
    { var: { cat: ["a"] } },
    { var: "__proto__.x" },
    { matches: ["a", "(?=a)a"] },
    { matches: ["a", { var: "name" }] },
    { method: [] },
    { throw: ["x"] },
    { preserve: [1] },
    { val: "name" },
    JSON.parse('{"__proto__": [1]}') as Expression,
  ])("refuses %j", (expression) => expect(() => evaluate(expression, data)).toThrow(ExpressionError));

  it("says where an unknown operator stands", () => {
    try {
      evaluate({ and: [true, { nonsense: [1] }] }, data);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ path: "/and/1/nonsense", text: { en: "The expression uses an unknown operator “nonsense”." } });
    }
  });

  it("ends work without bounds in time", () => {
    const list = Array.from({ length: 500 }, (_, i) => i);
    const nested = { map: [{ var: "$list" }, { map: [{ var: "$list" }, { map: [{ var: "$list" }, { var: "" }] }] }] };
    const growing = { reduce: [{ var: "list" }, { cat: [{ var: "accumulator" }, { var: "accumulator" }] }, "ab"] };
    const doubling = { reduce: [{ var: "list" }, { merge: [{ var: "accumulator" }, { var: "accumulator" }] }, [1, 2]] };
    for (const expression of [nested, growing, doubling]) {
      const begun = performance.now();
      expect(() => evaluate(expression, { list, $list: list })).toThrow(ExpressionError);
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });

  it("never resolves an inherited name", () => {
    const inherited = fc.constantFrom("constructor", "toString", "length", "name", "prototype", "hasOwnProperty", "at", "valueOf");
    const value = fc.oneof(
      fc.constant({}),
      fc.constant([]),
      fc.constant("text"),
      fc.constant(1),
      fc.constant([{}]),
      fc.constant(() => 1),
    );
    fc.assert(
      fc.property(value, fc.array(inherited, { minLength: 1, maxLength: 3 }), (holder, path) => {
        let found: unknown = null;
        try {
          found = evaluate({ var: ["holder", ...path].join(".") }, { holder });
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
        expect(found === null || (Array.isArray(found) && found.every((item) => item === null))).toBe(true);
      }),
    );
  });
});
