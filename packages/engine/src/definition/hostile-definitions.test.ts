import { describe, expect, it } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import type { Form } from "./definition.generated.ts";
import { sampleDefinition } from "./sample-definition.ts";

/** The sample with its application form's schema changed. */
function withSchema(change: (schema: Record<string, unknown>) => void): unknown {
  const definition = sampleDefinition();
  change((definition.forms["application"] as Form).schema as Record<string, unknown>);
  return definition;
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = {};
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

/** References that double at every level: 2^40 places where somebody follows them all. */
function doubling(): Record<string, unknown> {
  const definitions: Record<string, unknown> = {};
  for (let i = 0; i < 40; i++) {
    const below = { $ref: `#/definitions/d${i + 1}` };
    definitions[`d${i}`] = { type: "object", title: "x", additionalProperties: false, properties: { a: below, b: below } };
  }
  definitions["d40"] = { type: "string", title: "x" };
  return definitions;
}

const circle: Record<string, unknown> = {};
circle["self"] = circle;

const cases: [name: string, make: () => unknown, code: string][] = [
  ["nothing", () => undefined, "not-json"],
  ["null", () => null, "wrong-type"],
  ["a text", () => "while(true){}", "wrong-type"],
  ["an object that holds itself", () => circle, "too-deep"],
  ["100,000 lists in one another", () => nested(100_000, (inner) => [inner]), "too-deep"],
  ["an allOf 5,000 deep", () => withSchema((schema) => (schema["allOf"] = [nested(5000, (inner) => ({ allOf: [inner] }))])), "too-deep"],
  ["an allOf 30 deep", () => withSchema((schema) => (schema["allOf"] = [nested(30, (inner) => ({ allOf: [inner] }))])), "schema-too-deep"],
  [
    "references that double",
    () => withSchema((schema) => Object.assign(schema, { definitions: doubling(), properties: { x: { $ref: "#/definitions/d0" } }, required: [] })),
    "schema-too-deep",
  ],
  ["a million properties", () => ({ ...sampleDefinition(), forms: Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`f${i}`, 1])) }), "too-large"],
  [
    "a form of 5,000 fields",
    () => withSchema((schema) => (schema["properties"] = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, { type: "string", title: "x" }])))),
    "too-large",
  ],
  ["20 million characters", () => ({ ...sampleDefinition(), clauses: Array.from({ length: 2500 }, () => "x".repeat(8000)) }), "too-large"],
  [
    "a pattern of 10,000 groups",
    () => withSchema((schema) => ((schema["properties"] as Record<string, unknown>)["name"] = { type: "string", title: "x", pattern: "(a{1000}){1000}" })),
    "pattern",
  ],
  [
    "a wide expression",
    () => {
      const definition = sampleDefinition();
      Object.assign(definition.quotas["places"] as object, { exempt: { and: Array.from({ length: 150 }, () => ({ or: Array.from({ length: 150 }, () => true) })) } });
      return definition;
    },
    "expression",
  ],
  [
    "an operator named like a method",
    () => {
      const definition = sampleDefinition();
      Object.assign(definition.quotas["places"] as object, { exempt: { at: [{ var: "name" }] } });
      return definition;
    },
    "expression",
  ],
  ["a function", () => ({ ...sampleDefinition(), year: () => 2023 }), "not-json"],
];

describe("checkDefinition against hostile input", () => {
  checkDefinition(sampleDefinition());
  it.each(cases)("refuses %s in under a second", (_, make, code) => {
    const definition = make();
    // Its own time, for the machine may be busy with other tests.
    const begun = process.cpuUsage();
    const findings = checkDefinition(definition);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.some(({ severity }) => severity === "error")).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("fetches nothing", () => {
    const fetched: unknown[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input) => {
      fetched.push(input);
      return Promise.reject(new Error("no"));
    };
    try {
      checkDefinition(withSchema((schema) => ((schema["properties"] as Record<string, unknown>)["name"] = { $ref: "http://127.0.0.1:1/x.json#" })));
    } finally {
      globalThis.fetch = original;
    }
    expect(fetched).toEqual([]);
  });
});
