import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { createFormEvaluator } from "./form-evaluator.ts";
import { openingOutcome } from "./opening-outcome.ts";

const text = { "zh-CN": "样例", en: "Sample" };
const names = ["a", "b", "c", "d", "e"];
const pointers = names.map((name) => `/${name}`);

function formWith(rules: Record<string, unknown>, more: Partial<Form> = {}): Form {
  return {
    title: text,
    description: text,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["a", "c"],
      properties: Object.fromEntries(names.map((name) => [name, { type: "string", title: name }])),
    },
    ui: { type: "VerticalLayout", elements: names.map((name) => ({ type: "Control", scope: `#/properties/${name}`, ...(rules[name] !== undefined && { rule: rules[name] }) })) },
    ...more,
  } as Form;
}

const value = fc.constantFrom("x", "y", "");
const leaf = fc
  .tuple(
    fc.constantFrom(...names),
    fc.oneof(
      value.map((wanted) => ({ const: wanted })),
      fc.array(value).map((wanted) => ({ enum: wanted })),
    ),
  )
  .map(([name, schema]) => ({
    scope: `#/properties/${name}`,
    schema,
  }));
const condition = fc.oneof(leaf, fc.record({ type: fc.constantFrom("AND", "OR"), conditions: fc.array(leaf, { minLength: 1, maxLength: 3 }) }));
const rule = fc.record({ effect: fc.constantFrom("SHOW", "HIDE", "ENABLE", "DISABLE"), condition });
const rules = fc.dictionary(fc.constantFrom(...names), rule, { maxKeys: 5 });
const answers = fc.dictionary(fc.constantFrom(...names), value) as fc.Arbitrary<Answers>;

describe("openingOutcome", () => {
  it("says of hidden, disabled and required places what the evaluator says", () => {
    fc.assert(
      fc.property(rules, answers, (made, given) => {
        const form = formWith(made);
        const opening = openingOutcome(form, 2023, given);
        if (opening === null) return;
        const judged = createFormEvaluator({ form, facts: {}, year: 2023 }).evaluate(given);
        expect([...opening.hidden].sort()).toEqual([...judged.hidden].sort());
        for (const pointer of pointers) {
          expect([pointer, opening.isHidden(pointer), opening.isDisabled(pointer), opening.isRequired(pointer)]).toEqual([
            pointer,
            judged.isHidden(pointer),
            judged.isDisabled(pointer),
            judged.isRequired(pointer),
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("takes a value in a hidden place for none, as the evaluator does", () => {
    const shown = (by: string) => ({ effect: "SHOW", condition: { scope: `#/properties/${by}`, schema: { const: "x" } } });
    const opening = openingOutcome(formWith({ b: shown("a"), c: shown("b") }), 2023, { a: "y", b: "x", c: "x" });
    expect([...(opening?.hidden ?? [])]).toEqual(["/b", "/c"]);
  });

  it("judges nothing, and lets nothing pass", () => {
    expect(openingOutcome(formWith({}), 2023, {})).toMatchObject({ findings: [], blocking: true });
  });

  it.each<[what: string, form: Form]>([
    ["an expression", formWith({ b: { effect: "SHOW", condition: { expression: { "==": [{ var: "a" }, "x"] } } } })],
    ["a schema of other keywords", formWith({ b: { effect: "SHOW", condition: { scope: "#/properties/a", schema: { minLength: 2 } } } })],
    ["a part of a condition that is such", formWith({ b: { effect: "SHOW", condition: { type: "AND", conditions: [{ expression: true }] } } })],
    ["a computed value", formWith({ b: { effect: "SHOW", condition: { scope: "#/properties/a", schema: { const: "x" } } } }, { computed: [{ at: "/a", value: { var: "c" } }] })],
  ])("leaves to the evaluator what hangs on %s", (_, form) => expect(openingOutcome(form, 2023, { a: "x" })).toBeNull());

  it("leaves a rule that is none to the evaluator, which refuses it", () => {
    const form = formWith({ b: { effect: "SPIN", condition: { scope: "#/properties/a", schema: { const: "x" } } } });
    expect(openingOutcome(form, 2023, {})).toBeNull();
    expect(() => createFormEvaluator({ form, facts: {}, year: 2023 })).toThrow(ExpressionError);
  });
});
