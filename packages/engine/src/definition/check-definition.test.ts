import { describe, expect, it } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import { compileForm } from "../ajv/compile-form.ts";
import { runPersonas } from "../personas/run-personas.ts";
import { sampleDefinition } from "./sample-definition.ts";

describe("checkDefinition", () => {
  it("finds nothing wrong with the sample, whose persona passes", () => {
    expect(checkDefinition(sampleDefinition())).toEqual([]);
    expect(runPersonas(sampleDefinition(), compileForm)).toEqual([{ persona: "good", passed: true, missing: [], unexpected: [], submittable: true }]);
  });

  it("fails a persona that comes out otherwise", () => {
    const definition = sampleDefinition();
    Object.assign(definition.personas[0] as object, { expect: { submittable: true, findings: [{ code: "required", at: "/name" }] }, evidence: {} });
    expect(runPersonas(definition, compileForm)).toEqual([
      { persona: "good", passed: false, missing: ["required /name"], unexpected: ["required evidence:licence"], submittable: false },
    ]);
  });
});
