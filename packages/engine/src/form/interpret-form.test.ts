import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileForm } from "../ajv/compile-form.ts";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { interpretForm } from "./interpret-form.ts";
import type { FormValidator } from "./outcome.ts";
import { sampleAnswers, sampleForm } from "./sample-form.ts";

/** Parameters that no sentence is made of. */
const unsaid = new Set(["oneOf", "contains", "required", "uniqueItems"]);
const told = (validate: FormValidator, answers: Answers, params: boolean) =>
  validate(answers)
    .map((error) => `${error.keyword} ${error.pointer} ${params && !unsaid.has(error.keyword) ? JSON.stringify(error.params) : ""}`)
    .sort();

/** `params`: whether their parameters are the same too; where one word is said twice of a place, either may be told. */
const same = (form: Form, answers: Answers, params = true) => expect(told(interpretForm(form), answers, params)).toEqual(told(compileForm(form), answers, params));
const withSchema = (schema: object): Form => ({ ...sampleForm(), schema: { type: "object", ...schema } });

describe("interpretForm", () => {
  it("finds nothing wrong with good answers", () => {
    expect(interpretForm(sampleForm())(sampleAnswers())).toEqual([]);
  });

  it("finds what the compiled validator finds, whatever the answers", () => {
    const form = sampleForm();
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("store", "other", "13812345678", "2023-02-30", 12.345, true, ["show", "show"], [{ number: "CN1" }, { number: "x", secret: 1 }], [{ share: 0.5 }, {}]),
    );
    const answers = fc.record(
      Object.fromEntries(["name", "kind", "functions", "area", "contact", "months", "patents", "founded", "code", "receiver", "agreed", "stranger"].map((name) => [name, value])),
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(fc.property(answers, (given) => void same(form, given as Answers)));
  });

  it("knows every word of schemas that a form may use", () => {
    const leaf = fc.constantFrom<object>(
      { type: "string", minLength: 2, maxLength: 4 },
      { type: "string", pattern: "^a+$" },
      { type: "string", format: "date" },
      {
        type: "string",
        oneOf: [
          { const: "a", title: "甲" },
          { const: "bb", title: "乙" },
        ],
      },
      { type: "number", minimum: 1, maximum: 3, decimals: 1 },
      { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 2, multipleOf: 0.5 },
      { type: "integer" },
      { type: "boolean", const: true },
      { type: "array", items: { type: "string", maxLength: 1 }, minItems: 1, maxItems: 2, uniqueItems: true },
      { type: "array", items: { type: "number" }, contains: { type: "number", minimum: 2 } },
      { enum: ["a", 1, null] },
      { $ref: "#/definitions/shared" },
    );
    const part = fc.constantFrom<object>(
      { required: ["a"] },
      { properties: { a: { const: "a" } } },
      { required: ["b"], properties: { b: { type: "number" } } },
      { maxProperties: 2 },
    );
    const schema = fc.record(
      {
        required: fc.subarray(["a", "b", "c"]),
        minProperties: fc.constant(1),
        maxProperties: fc.constant(3),
        dependencies: fc.constantFrom<object>({ a: ["b"] }, { a: { required: ["c"] } }),
        allOf: fc.array(part, { minLength: 1, maxLength: 2 }),
        anyOf: fc.array(part, { minLength: 1, maxLength: 2 }),
        oneOf: fc.array(part, { minLength: 2, maxLength: 2 }),
        not: part,
        if: part,
        then: part,
        else: part,
      },
      { requiredKeys: [] },
    );
    const properties = fc.record({ a: leaf, b: leaf, c: leaf });
    const value = fc.constantFrom<unknown>("", "a", "aa", "bb", "aaaaa", "2023-02-28", 0, 1, 1.5, 1.25, 2, 3.5, true, false, null, [], ["a"], ["a", "a"], ["aa"], [1, 2], [3], {});
    const answers = fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [], noNullPrototype: true });
    fc.assert(
      fc.property(schema, properties, answers, (words, fields, given) => {
        // Beside no `if` these words mean nothing, and the strict compiler refuses them.
        const { then, else: otherwise, if: condition, ...rest } = words;
        const whole = { ...rest, ...(condition && { if: condition, then: then ?? {}, ...(otherwise && { else: otherwise }) }) };
        same(withSchema({ ...whole, additionalProperties: false, properties: fields, definitions: { shared: { type: "string", maxLength: 1 } } }), given as Answers, false);
      }),
      { numRuns: 300 },
    );
  });

  it("finds what the compiled validators find in every sample of every notice", () => {
    const notices = path.resolve(import.meta.dirname, "../../../../schemas/notices");
    let judged = 0;
    for (const notice of readdirSync(notices)) {
      const read = (...file: string[]): unknown => JSON.parse(readFileSync(path.join(notices, notice, ...file), "utf8"));
      const { tracks } = read("notice.json") as { tracks: { id: string; form: string }[] };
      for (const file of readdirSync(path.join(notices, notice, "personas"))) {
        const { track, answers } = read("personas", file) as { track: string; answers: Answers };
        const form = read("forms", `${tracks.find(({ id }) => id === track)?.form}.json`) as Form;
        for (const name of [null, ...Object.keys(answers)]) {
          same(form, Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name)) as Answers);
          judged++;
        }
      }
    }
    expect(judged).toBeGreaterThan(20);
  });

  it.each([[{ maxlength: 3 }], [{ format: "ipv4" }], [{ type: "text" }]])("refuses %o, which it does not know", (change) => {
    expect(() => interpretForm(withSchema({ properties: { a: { type: "string", ...change } } }))).toThrow();
  });

  it("matches catastrophic patterns, and keeps names like those of prototypes apart", () => {
    const form = withSchema({ additionalProperties: false, properties: { a: { type: "string", pattern: "^(a+)+$" } } });
    expect(interpretForm(form)({ a: `${"a".repeat(20_000)}!` })).toMatchObject([{ pointer: "/a", keyword: "pattern" }]);
    expect(interpretForm(form)(JSON.parse('{"constructor": 1, "__proto__": 2}') as Answers).map(({ pointer }) => pointer)).toEqual(["/constructor", "/__proto__"]);
  });
});
