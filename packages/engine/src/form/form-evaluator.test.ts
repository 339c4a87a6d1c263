import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileForm } from "../ajv/compile-form.ts";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers, Json } from "../definition/json.ts";
import { evaluateForm } from "./evaluate-form.ts";
import { createFormEvaluator } from "./form-evaluator.ts";
import type { FormOutcome } from "./outcome.ts";
import { sampleAnswers, sampleForm } from "./sample-form.ts";

const facts = { $today: "2023-08-20", $notice: { year: 2023 } };

/** What can be compared of an outcome. */
function plain(outcome: FormOutcome, form: Form) {
  const { answers, findings, steps, blocking, hidden } = outcome;
  const pointers = ["/otherKind", "/patents/0/until", "/patents/1/until", "/contact/mobile", "/opened"];
  return {
    answers,
    findings,
    steps,
    blocking,
    hidden: [...hidden].sort(),
    asked: pointers.map((pointer) => [outcome.isHidden(pointer), outcome.isRequired(pointer), outcome.isDisabled(pointer)]),
    form: form.title,
  };
}

const patent = fc.record(
  { number: fc.constantFrom("CN1", "bad", ""), from: fc.constantFrom("2020-01-01", "2022-01-01", ""), until: fc.constantFrom("2021-01-01", "") },
  { requiredKeys: [] },
);
const edit: fc.Arbitrary<[string, Json | undefined]> = fc.oneof(
  fc.tuple(fc.constant("/kind"), fc.constantFrom<Json | undefined>("store", "other", "", undefined, 3)),
  fc.tuple(fc.constant("/otherKind"), fc.constantFrom<Json | undefined>("x", "", undefined)),
  fc.tuple(fc.constant("/name"), fc.constantFrom<Json | undefined>("名", "体验中心", " ", undefined)),
  fc.tuple(fc.constant("/area"), fc.constantFrom<Json | undefined>(100, 300, 0.001, undefined)),
  fc.tuple(fc.constant("/areaReason"), fc.constantFrom<Json | undefined>("理由", " ", undefined)),
  fc.tuple(fc.constant("/hasPatents"), fc.constantFrom<Json | undefined>(true, false, undefined)),
  fc.tuple(fc.constant("/patents"), fc.array(patent, { maxLength: 3 }) as fc.Arbitrary<Json>),
  fc.tuple(fc.constant("/months"), fc.array(fc.record({ users: fc.constantFrom(1, 100, 200) }, { requiredKeys: [] }), { maxLength: 4 }) as fc.Arbitrary<Json>),
  fc.tuple(fc.constant("/founded"), fc.constantFrom<Json | undefined>("2019-01-01", "2023-01-01", "nonsense", undefined)),
  fc.tuple(fc.constant("/contact"), fc.constantFrom<Json | undefined>({}, { person: "x" }, undefined)),
);

function put(answers: Answers, [pointer, value]: [string, Json | undefined]): Answers {
  const next = { ...answers };
  if (value === undefined) delete next[pointer.slice(1)];
  else next[pointer.slice(1)] = value;
  return next;
}

/** A form whose fields hide each other in chains and in a circle. */
function hidingForm(): Form {
  const names = ["a", "b", "c", "d"];
  const shown = (by: string, value: string) => ({ effect: "SHOW", condition: { scope: `#/properties/${by}`, schema: { const: value } } });
  const hides: Record<string, unknown> = {
    b: shown("a", "x"),
    c: { effect: "HIDE", condition: { scope: "#/properties/b", schema: { const: "y" } } },
    d: { effect: "HIDE", condition: { expression: { "==": [{ var: "d" }, "x"] } } },
  };
  return {
    title: { "zh-CN": "藏", en: "Hiding" },
    description: { "zh-CN": "藏", en: "Hiding" },
    schema: { type: "object", additionalProperties: false, required: ["c"], properties: Object.fromEntries(names.map((name) => [name, { type: "string", title: name }])) },
    ui: { type: "VerticalLayout", elements: names.map((name) => ({ type: "Control", scope: `#/properties/${name}`, rule: hides[name] })) },
  };
}

describe("a form evaluator", () => {
  it("comes to the same as judging anew, after any edits", () => {
    const form = sampleForm();
    const validate = compileForm(form);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const evaluator = createFormEvaluator({ form, facts, year: 2023, validate });
        let answers: Answers = sampleAnswers();
        evaluator.evaluate(answers);
        for (const one of edits) {
          answers = put(answers, one);
          const kept = evaluator.evaluate(answers, [one[0]]);
          expect(plain(kept, form)).toEqual(plain(evaluateForm({ form, answers, facts, year: 2023, validate }), form));
        }
      }),
    );
  });

  it("prunes the same way twice, whatever hides what", () => {
    const form = hidingForm();
    const validate = compileForm(form);
    const value = fc.constantFrom<Json>("x", "y", "z", "");
    fc.assert(
      fc.property(fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [] }), (answers) => {
        const once = evaluateForm({ form, answers: answers as Answers, facts, year: 2023, validate });
        const twice = evaluateForm({ form, answers: once.answers, facts, year: 2023, validate });
        expect(plain(twice, form)).toEqual(plain(once, form));
        for (const pointer of once.hidden) expect(once.answers).not.toHaveProperty(pointer.slice(1));
      }),
    );
  });

  it("brings back what was typed once it is shown again", () => {
    const form = hidingForm();
    const evaluator = createFormEvaluator({ form, facts, year: 2023 });
    expect(evaluator.evaluate({ a: "x", b: "y", c: "z" }).answers).toEqual({ a: "x", b: "y" });
    expect(evaluator.evaluate({ a: "z", b: "y", c: "z" }, ["/a"]).answers).toEqual({ a: "z", c: "z" });
  });

  it("judges a key in a form of 1,000 fields in a fraction of what judging anew takes", () => {
    const form = largeForm(1000);
    const validate = compileForm(form);
    const evaluator = createFormEvaluator({ form, facts, year: 2023, validate });
    let answers: Answers = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, i % 10 === 0 ? "" : i]));
    evaluator.evaluate(answers);
    const key = median(100, (i) => {
      const name = `f${(i * 37) % 1000}`;
      answers = { ...answers, [name]: i };
      evaluator.evaluate(answers, [`/${name}`]);
    });
    const anew = median(10, () => evaluateForm({ form, answers, facts, year: 2023, validate }));
    expect(key).toBeLessThan(anew / 2);
  });
});

/** The median of some runs, in milliseconds. */
function median(runs: number, run: (i: number) => unknown): number {
  const times = Array.from({ length: runs }, (_, i) => {
    const begun = performance.now();
    run(i);
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

/** Numbers in steps of 50, each with a rule, every tenth with a condition, every twentieth computed. */
function largeForm(count: number): Form {
  const names = Array.from({ length: count }, (_, i) => `f${i}`);
  const control = (name: string, i: number) => ({
    type: "Control",
    scope: `#/properties/${name}`,
    ...(i % 10 === 9 ? { rule: { effect: "HIDE", condition: { scope: `#/properties/f${i - 1}`, schema: { const: -1 } } } } : {}),
  });
  return {
    title: { "zh-CN": "大", en: "Large" },
    description: { "zh-CN": "大", en: "Large" },
    schema: {
      type: "object",
      additionalProperties: false,
      required: names,
      properties: Object.fromEntries(names.map((name) => [name, { type: "number", title: name, minimum: 0 }])),
    },
    ui: {
      type: "Categorization",
      elements: Array.from({ length: Math.ceil(count / 50) }, (_, step) => ({
        type: "Category",
        label: `${step}`,
        elements: names.slice(step * 50, step * 50 + 50).map((name, i) => control(name, step * 50 + i)),
      })),
    },
    computed: names.filter((_, i) => i % 20 === 19).map((name, i) => ({ at: `/${name}`, value: { "+": [{ var: `f${i * 20}` }, { var: `f${i * 20 + 1}` }] } })),
    rules: names.map((name, i) => ({
      id: `r${i}`,
      assert: { "<=": [{ var: name }, { "+": [{ var: `f${(i + 1) % count}` }, 1000] }] },
      severity: "error" as const,
      at: [`/${name}`],
      message: { "zh-CN": "错", en: "wrong" },
    })),
  };
}
