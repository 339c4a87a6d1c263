import { describe, expect, test } from "vitest";
import { checkExpression } from "./check-expression.ts";
import { evaluate } from "./evaluate.ts";

const data = { code: "A1", none: null, share: 4.5, $registers: { titles: { A1: { level: 3 }, B2: {} } } };
const read = (name: string) => ({ var: name });

describe("registers", () => {
  test.each([
    [{ registered: ["titles", read("code")] }, true],
    [{ registered: ["titles", "C3"] }, false],
    [{ registered: ["titles", "constructor"] }, false],
    [{ registered: ["titles", read("none")] }, null],
    [{ registered: ["gone", "A1"] }, null],
    [{ "register-value": ["titles", read("code"), "level"] }, 3],
    [{ "register-value": ["titles", "B2", "level"] }, null],
    [{ "register-value": ["titles", "B2", "toString"] }, null],
    [{ "register-value": ["titles", "C3", "level"] }, null],
  ])("%j is %j", (expression, outcome) => {
    expect(evaluate(expression, data)).toBe(outcome);
  });

  test("without the fact nothing is known", () => {
    expect(evaluate({ registered: ["titles", "A1"] }, {})).toBe(null);
  });

  test("are named by what is written, not by what is read", () => {
    expect(checkExpression({ registered: [read("code"), "A1"] })).toHaveLength(1);
    expect(checkExpression({ "register-value": ["titles", "A1", read("code")] })).toHaveLength(1);
  });
});

describe("bands", () => {
  const band = (value: unknown, ...steps: number[]) => evaluate({ band: [value as number, ...steps] }, data);

  test("give the points of the highest limit reached, in whatever order they stand", () => {
    expect([2.9, 3, 4.99, 5, 900].map((value) => band(value, 3, 5, 5, 10))).toEqual([0, 5, 5, 10, 10]);
    expect(band(7, 5, 10, 3, 5)).toBe(10);
    expect(band(read("share"), 3, 5, 5, 10)).toBe(5);
  });

  test("of what is missing or no number give null", () => {
    expect([band(read("none"), 1, 1), band("3", 1, 1)]).toEqual([null, null]);
  });

  test("come in pairs", () => {
    expect(checkExpression({ band: [1, 3, 5, 5] })).toHaveLength(1);
  });
});
