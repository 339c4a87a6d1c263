import { describe, expect, test } from "vitest";
import { compileForm } from "../ajv/compile-form.ts";
import { sampleDefinition } from "../definition/sample-definition.ts";
import type { NoticeDefinition, Persona } from "../definition/definition.generated.ts";
import { interpretForm } from "../form/index.ts";
import { expectationChange, expectationOf } from "./expectation.ts";
import { findingWords } from "./finding-words.ts";
import { personaFacts } from "./persona-facts.ts";
import { personaOutcome, runPersona } from "./run-personas.ts";

const opened = () => {
  const definition = sampleDefinition();
  const persona = definition.personas[0];
  if (!persona) throw new Error("the sample definition has a persona");
  const form = definition.forms[definition.tracks.find(({ id }) => id === persona.track)?.form ?? ""];
  if (!form) throw new Error("its track has a form");
  return { definition, persona, form };
};
const run = (definition: NoticeDefinition, persona: Persona) => runPersona(definition, persona, interpretForm);

describe("a persona", () => {
  test("comes out the same compiled and interpreted, with the findings of an application", () => {
    const { definition, persona } = opened();
    persona.evidence = {};
    const interpreted = run(definition, persona);
    expect(interpreted).toEqual(runPersona(definition, persona, compileForm));
    expect(interpreted).toMatchObject({ passed: false, submittable: false, unexpected: ["required evidence:licence"], missing: [] });
    expect(interpreted.findings).toMatchObject([{ code: "required", at: "evidence:licence", severity: "error" }]);
  });

  test("passes with its own outcome as what it must give, after a change that says what would be expected otherwise", () => {
    const { definition, persona } = opened();
    persona.evidence = {};
    persona.expect = { submittable: true, findings: [{ code: "minLength", at: "/name" }] };
    expect(expectationChange(persona.expect, run(definition, persona))).toEqual({
      submittable: { from: true, to: false },
      added: [{ code: "required", at: "evidence:licence" }],
      dropped: [{ code: "minLength", at: "/name" }],
    });
    const outcome = personaOutcome(definition, persona, interpretForm);
    persona.expect = expectationOf(outcome ?? { blocking: true, findings: [] });
    const again = run(definition, persona);
    expect(again.passed).toBe(true);
    expect(expectationChange(persona.expect, again)).toBeNull();
  });

  test("applies on the day the notice opens, as a draft of its company", () => {
    const { definition, persona } = opened();
    expect(personaFacts(definition, persona)).toMatchObject({
      $today: definition.opens.slice(0, 10),
      $applicant: persona.applicant,
      $application: { track: persona.track, state: definition.workflow.initial, number: null },
      $receiver: { code: null, name: null },
    });
  });

  test("has failed, with the reason, where its rules work beyond their bounds", () => {
    const { definition, persona, form } = opened();
    const rows = Array.from({ length: 600 }, (_, i) => i);
    form.rules = [
      { id: "endless", severity: "error", at: ["/name"], message: { "zh-CN": "算", en: "Count" }, assert: { all: [rows, { all: [rows, { ">=": [{ var: "" }, 0] }] }] } },
    ];
    const result = run(definition, persona);
    expect(result).toMatchObject({ passed: false, submittable: false });
    expect(result.trouble?.["zh-CN"]).toMatch(/./);
  });
});

test("a finding that is expected is said as it would be found: a rule's own words, a limit of the schema, an evidence item", () => {
  const { definition, persona, form } = opened();
  const say = (code: string, at: string) => findingWords(form, definition.year, { code, at }, {}, persona.evidence)["zh-CN"];
  form.rules = [{ id: "own", severity: "error", at: ["/name"], message: { "zh-CN": "名称须一致", en: "Same name" }, assert: true }];
  (form.schema as { properties: Record<string, unknown> }).properties["name"] = { type: "string", title: "名称", minLength: 7 };
  expect(say("own", "/name")).toBe("名称须一致");
  expect(say("minLength", "/name")).toContain("7");
  expect(say("required", "evidence:licence")).toContain(form.evidence?.[0]?.title["zh-CN"] ?? "?");
  expect(say("gone", "/nowhere")).toContain("nowhere");
});
