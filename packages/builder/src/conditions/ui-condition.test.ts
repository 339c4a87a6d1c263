import type { Expression } from "@shenbao/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { condition } from "../../../engine/src/form/condition.ts";
import { conditionOf, expressionOf } from "./ui-condition.ts";

const scope = "#/properties/group/properties/area";
const answers = [undefined, null, 0, 1, 299.5, 300, 301, "store", "other", true, false];
const holds = (written: unknown) => answers.map((area) => condition(written).holds(area === undefined ? { group: {} } : { group: { area } }, {}));

describe("conditions of JSON Forms as expressions", () => {
  const schemas: unknown[] = [
    ...["store", 300, true, false].map((value) => ({ const: value })),
    { enum: ["store", 300] },
    { type: "number", exclusiveMaximum: 300 },
    { type: "number", minimum: 1 },
    { not: { const: "store" } },
  ];

  test.each(schemas)("hold where %j does", (schema) => {
    const written = { scope, schema };
    const expression = expressionOf(written);
    expect(expression).not.toBe(null);
    expect(holds({ expression })).toEqual(holds(written));
  });

  test.each([{ pattern: "a" }, { minimum: 1 }, { type: "string" }, { const: null }, { minimum: 1, maximum: 2 }, {}, null])("are not made of %j", (schema) => {
    expect(expressionOf({ scope, schema })).toBe(null);
  });

  test("hold where groups of them do, and come back as they were", () => {
    const leaf = fc.constantFrom(...schemas).map((schema) => ({ scope, schema }));
    const group = fc.record({
      type: fc.constantFrom("AND", "OR"),
      conditions: fc.array(fc.oneof(leaf, fc.record({ type: fc.constantFrom("AND", "OR"), conditions: fc.array(leaf, { minLength: 1, maxLength: 3 }) })), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(group, (written) => {
        const expression = expressionOf(written) as Expression;
        expect(holds({ expression })).toEqual(holds(written));
        const back = conditionOf(expression);
        expect(holds(back)).toEqual(holds(written));
        expect(expressionOf(back)).toEqual(expression);
      }),
    );
  });

  test("of the value itself hold where it has that value", () => {
    for (const expectedValue of ["store", 300, true, null]) {
      const written = { type: "LEAF", scope, expectedValue };
      expect(holds({ expression: expressionOf(written) })).toEqual(holds(written));
    }
  });

  test("that ask for one value are written as JSON Forms does", () => {
    expect(conditionOf({ "==": [{ var: "group.area" }, "store"] })).toEqual({ scope, schema: { const: "store" } });
    expect(conditionOf({ "==": [{ var: "$application.track" }, "store"] })).toEqual({ expression: { "==": [{ var: "$application.track" }, "store"] } });
    expect(conditionOf(true)).toEqual({ expression: true });
  });
});
