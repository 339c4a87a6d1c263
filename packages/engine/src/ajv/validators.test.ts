import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { loadValidator } from "../form/load-validator.ts";
import { sampleAnswers, sampleForm } from "../form/sample-form.ts";
import { compileForm } from "./compile-form.ts";
import { standaloneValidator } from "./standalone-validator.ts";

/** Loads the text as the module it is. */
async function load(form: Form) {
  const text = standaloneValidator(form);
  return loadValidator((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as { default: (runtime: unknown) => unknown });
}

describe("validators", () => {
  it("find nothing wrong with good answers", async () => {
    const form = sampleForm();
    expect(compileForm(form)(sampleAnswers())).toEqual([]);
    expect((await load(form))(sampleAnswers())).toEqual([]);
  });

  it("point at the missing field itself", () => {
    const errors = compileForm(sampleForm())({ contact: {} });
    expect(errors.map(({ keyword, pointer }) => `${keyword} ${pointer}`)).toEqual([
      "required /name",
      "required /kind",
      "required /area",
      "required /months",
      "required /receiver",
      "required /contact/person",
      "required /contact/mobile",
    ]);
  });

  it("give one error for a choice that is none, and for an alternative", () => {
    const form = sampleForm();
    Object.assign(form.schema, { anyOf: [{ required: ["code"] }, { required: ["founded"] }] });
    const answers: Answers = { ...sampleAnswers(), kind: "bar", functions: ["fly"] };
    delete answers["code"];
    delete answers["founded"];
    expect(compileForm(form)(answers).map(({ keyword, pointer }) => `${keyword} ${pointer}`)).toEqual(["anyOf ", "oneOf /kind", "oneOf /functions/0"]);
  });

  it("require by condition at the field", () => {
    const form = sampleForm();
    Object.assign(form.schema, { if: { properties: { kind: { const: "store" } } }, then: { required: ["founded"] } });
    const answers = sampleAnswers();
    delete answers["founded"];
    expect(compileForm(form)(answers)).toEqual([{ pointer: "/founded", keyword: "required", params: {} }]);
  });

  it("compiled ahead are the same as those compiled here, whatever the answers", async () => {
    const form = sampleForm();
    const here = compileForm(form);
    const ahead = await load(form);
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("store", "other", "13812345678", "2023-02-30", 12.345, true, ["show", "show"], [{ number: "CN1" }, { number: "x", secret: 1 }]),
    );
    const answers = fc.record(
      Object.fromEntries(["name", "kind", "functions", "area", "contact", "months", "patents", "founded", "code", "receiver", "agreed", "stranger"].map((name) => [name, value])),
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(fc.property(answers, (given) => void expect(ahead(given as Answers)).toEqual(here(given as Answers))));
  });

  it("compiled ahead are the same text each time, make no functions from text and stay small", () => {
    const text = standaloneValidator(sampleForm());
    expect(standaloneValidator(sampleForm())).toBe(text);
    expect(text).not.toMatch(/new Function|\beval\b|require\(|import\b/);
    expect(text.length).toBeLessThan(40_000);
  });

  it("compiled ahead hold the code of equal fields once, and judge each at its place", async () => {
    const form = sampleForm();
    const names = Array.from({ length: 60 }, (_, index) => `field${index}`);
    const nested = {
      type: "object",
      additionalProperties: false,
      required: ["field1"],
      properties: Object.fromEntries(names.slice(0, 5).map((name) => [name, { type: "string", maxLength: 3 }])),
    };
    form.schema = {
      type: "object",
      additionalProperties: false,
      required: names.slice(0, 40),
      properties: {
        ...Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? { type: "string", maxLength: 3 } : { type: "number", decimals: 2 }])),
        nested,
        rows: { type: "array", items: nested },
      },
    };
    const here = compileForm(form);
    const ahead = await load(form);
    const value = fc.oneof(fc.string({ maxLength: 5 }), fc.double({ noNaN: true }), fc.constant(1.25), fc.constant(null));
    const part = fc.dictionary(fc.constantFrom("field1", "field2", "other"), value, { noNullPrototype: true });
    const answers = fc.record(
      { ...Object.fromEntries(names.map((name) => [name, value])), nested: part, rows: fc.array(part, { maxLength: 3 }) },
      { requiredKeys: [], noNullPrototype: true },
    );
    const sorted = (errors: ReturnType<typeof here>) => errors.map((error) => JSON.stringify(error)).sort();
    fc.assert(fc.property(answers, (given) => void expect(sorted(ahead(given as Answers))).toEqual(sorted(here(given as Answers)))));
    expect(standaloneValidator(form).length).toBeLessThan(20_000);
  });

  it("keep a hostile text a text", () => {
    const form = sampleForm();
    const properties = form.schema as { properties: Record<string, unknown> };
    const nasty = '"); throw new Error("ran"); require("fs"); ("\u2028</script>';
    properties.properties["kind"] = { type: "string", title: nasty, oneOf: [{ const: nasty, title: nasty }] };
    properties.properties["otherKind"] = { type: "string", title: nasty, pattern: nasty.replace(/[()]/g, ".") };
    return expect(load(form).then((validate) => validate({ ...sampleAnswers(), kind: nasty }))).resolves.toEqual([]);
  });

  it.each(["(?=a)a", "(?<=a)b", "(a)\\1"])("refuse the pattern %s", (pattern) => {
    const form = sampleForm();
    (form.schema as { properties: Record<string, unknown> }).properties["name"] = { type: "string", pattern };
    expect(() => compileForm(form)).toThrow();
    expect(() => standaloneValidator(form)).toThrow();
  });

  it("refuse an unknown word and an unknown format", () => {
    for (const change of [{ maxlength: 3 }, { format: "ipv4" }]) {
      const form = sampleForm();
      (form.schema as { properties: Record<string, unknown> }).properties["name"] = { type: "string", ...change };
      expect(() => compileForm(form)).toThrow();
    }
  });

  it("match catastrophic patterns in time", () => {
    const form = sampleForm();
    (form.schema as { properties: Record<string, unknown> }).properties["name"] = { type: "string", pattern: "^(a+)+$" };
    const begun = performance.now();
    expect(compileForm(form)({ ...sampleAnswers(), name: `${"a".repeat(20_000)}!` })).toMatchObject([{ keyword: "pattern" }]);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
