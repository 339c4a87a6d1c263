import { expect, test } from "vitest";
import { condition } from "./condition.ts";

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

test("a condition of a definition that cannot be changed is read all the same, and leaves it as it is", () => {
  const written = { type: "AND", conditions: [{ scope: "#/properties/area", schema: { type: "number", allOf: [{ minimum: 300 }, { maximum: 500 }] } }] };
  const before = JSON.stringify(written);
  expect(() => condition(frozen(written))).not.toThrow();
  expect(JSON.stringify(written)).toBe(before);
});
