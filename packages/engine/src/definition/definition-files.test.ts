import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleDefinition, DefinitionFileError } from "./assemble-definition.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { NoticeDefinition, Persona } from "./definition.generated.ts";
import { hashDefinition } from "./hash-definition.ts";
import type { Json } from "./json.ts";
import { sampleDefinition } from "./sample-definition.ts";
import { sha256 } from "./sha256.ts";
import { splitDefinition } from "./split-definition.ts";

/** The same value with the names of every object in another order. */
function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, below]) => [name, shuffled(below)]),
  );
}

const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

describe("the files of a definition", () => {
  it("come together again as they were", () => {
    fc.assert(
      fc.property(fc.uniqueArray(identifier, { maxLength: 5 }), fc.dictionary(identifier, fc.jsonValue(), { maxKeys: 5, noNullPrototype: true }), (ids, forms) => {
        const sample = sampleDefinition();
        const personas = ids.sort().map((id) => ({ ...(sample.personas[0] as Persona), id }));
        const definition = { ...sample, personas, forms } as unknown as NoticeDefinition;
        expect(assembleDefinition(splitDefinition(definition))).toEqual(definition);
      }),
    );
  });

  it.each<[string, (files: Record<string, unknown>) => void, string]>([
    ["no notice.json", (files) => delete files["notice.json"], "notice.json"],
    ["a stranger", (files) => (files["../../etc/passwd"] = {}), "../../etc/passwd"],
    ["a name by inheritance", (files) => (files["constructor"] = {}), "constructor"],
    ["a part given twice", (files) => (files["notice.json"] = { ...(files["notice.json"] as object), workflow: {} }), "workflow.json"],
    ["a persona under another name", (files) => (files["personas/other.json"] = { id: "good" }), "personas/other.json"],
  ])("refuses %s", (_, change, file) => {
    const files: Record<string, unknown> = splitDefinition(sampleDefinition());
    change(files);
    try {
      assembleDefinition(files);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DefinitionFileError);
      expect(error).toMatchObject({ file });
    }
  });

  it("takes one file that holds all", () => {
    expect(assembleDefinition({ "notice.json": sampleDefinition() })).toEqual(sampleDefinition());
  });
});

describe("the hash of a definition", () => {
  it("is the same whatever the order of personas, and another for any change, that of an order of columns too", () => {
    const sample = sampleDefinition();
    const two = { ...sample, personas: [sample.personas[0] as Persona, { ...(sample.personas[0] as Persona), id: "better" }] };
    expect(hashDefinition({ ...two, personas: [...two.personas].reverse() })).toBe(hashDefinition(two));
    expect(hashDefinition({ ...two, year: 2024 })).not.toBe(hashDefinition(two));
    expect(hashDefinition(shuffled(two as unknown as Json) as unknown as NoticeDefinition)).not.toBe(hashDefinition(two));
  });

  it("is over canonical JSON where the order of names means nothing", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(shuffled(value as Json)) === canonicalJson(value as Json)));
  });

  it("writes JSON as RFC 8785 shows", () => {
    expect(canonicalJson({ b: [1e30, 4.5, 2e-3, 1e-27, 333333333.33333329], a: "€$\u000f\nA'B\"\\", "\r": 1, "1": 2 })).toBe(
      '{"\\r":1,"1":2,"a":"€$\\u000f\\nA\'B\\"\\\\","b":[1e+30,4.5,0.002,1e-27,333333333.3333333]}',
    );
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });

  it("is SHA-256 as others make it", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => sha256(text) === createHash("sha256").update(text).digest("hex")));
    for (const length of [55, 56, 63, 64, 65, 119, 120, 100_000]) expect(sha256("a".repeat(length))).toBe(createHash("sha256").update("a".repeat(length)).digest("hex"));
  });
});

it("the types of definitions are those of the meta-schemas", () => {
  const script = fileURLToPath(new URL("../../../../scripts/generate-types.mjs", import.meta.url));
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
}, 30_000);
