import { describe } from "vitest";
import { type Loose, sampleParts, set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const { schema, property } = sampleParts;

const cases: DefinitionCase[] = [
  [
    "an open object",
    (d) => {
      delete property(d, "contact")["additionalProperties"];
    },
    ["object-open /forms/application/schema/properties/contact"],
  ],
  ["an unknown schema word", (d) => set(property(d, "name"), { maxlength: 3 }), ["unknown-word /forms/application/schema/properties/name/maxlength"]],
  ["a field that cites a clause", (d) => set(property(d, "name"), { clause: "1.2" }), []],
  ["a field that cites an unknown clause", (d) => set(property(d, "name"), { clause: "9.9" }), ["clause-unknown /forms/application/schema/properties/name/clause"]],
  ["a clause that is no text", (d) => set(property(d, "name"), { clause: { id: "1.2" } }), ["wrong-type /forms/application/schema/properties/name/clause"]],
  [
    "clauses where no field stands",
    (d) => {
      set(schema(d), { clause: "1.2" });
      set(property(d, "months")["items"] as object, { clause: "1.2" });
      set(property(d, "name"), { anyOf: [{ minLength: 2, clause: "1.2" }] });
    },
    [
      "clause-misplaced /forms/application/schema/clause",
      "clause-misplaced /forms/application/schema/properties/name/anyOf/0/clause",
      "clause-misplaced /forms/application/schema/properties/months/items/clause",
    ],
  ],
  ["an unknown format", (d) => set(property(d, "name"), { format: "ipv4" }), ["format-unknown /forms/application/schema/properties/name/format"]],
  [
    "a field without a type",
    (d) => {
      delete property(d, "name")["type"];
    },
    ["leaf-type /forms/application/schema/properties/name"],
  ],
  [
    "two types",
    (d) => set(property(d, "average"), { type: ["number", "null"] }),
    ["leaf-type /forms/application/schema/properties/average", "computed-decimals /forms/application/computed/0/decimals"],
  ],
  ["a misplaced keyword", (d) => set(property(d, "area"), { maxLength: 3 }), ["keyword-misplaced /forms/application/schema/properties/area/maxLength"]],
  ["a pattern with look-ahead", (d) => set(property(d, "name"), { pattern: "(?=a)a" }), ["pattern /forms/application/schema/properties/name/pattern"]],
  ["a catastrophic pattern, which is linear here", (d) => set(property(d, "name"), { pattern: "^(a+)+$" }), []],
  ["too many decimals", (d) => set(property(d, "area"), { decimals: 9 }), ["out-of-range /forms/application/schema/properties/area/decimals"]],
  ["a unit in one language", (d) => set(property(d, "area"), { unit: "㎡" }), ["text-expected /forms/application/schema/properties/area/unit"]],
  [
    "a field without a title",
    (d) => {
      delete property(d, "name")["title"];
    },
    ["title-missing /forms/application/schema/properties/name", "english-unused /forms/application/texts/en/name.label"],
  ],
  [
    "a bad property name",
    (d) => set(schema(d)["properties"] as object, { "a.b": { type: "string", title: "x" } }),
    ["property-name /forms/application/schema/properties/a.b", "place-unreached /forms/application/ui", "english-missing /forms/application"],
  ],
  ["required but not there", (d) => (schema(d)["required"] as unknown as string[]).push("ghost"), ["required-unknown /forms/application/schema/required/6"]],
  [
    "a remote reference",
    (d) => set(property(d, "name"), { $ref: "https://example.com/x.json" }),
    ["ref-outside /forms/application/schema/properties/name/$ref", "english-unused /forms/application/texts/en/name.label"],
  ],
  [
    "a reference in a circle",
    (d) => {
      set(schema(d), { definitions: { a: { $ref: "#/definitions/b" }, b: { $ref: "#/definitions/a" } } });
      set(property(d, "name"), { $ref: "#/definitions/a" });
    },
    ["ref-circle /forms/application/schema/definitions/b/$ref", "english-unused /forms/application/texts/en/name.label"],
  ],
  [
    "a reference to nothing",
    (d) => set(property(d, "name"), { $ref: "#/definitions/x" }),
    ["ref-unknown /forms/application/schema/properties/name/$ref", "english-unused /forms/application/texts/en/name.label"],
  ],
  [
    "an organisation without a level",
    (d) => {
      delete property(d, "receiver")["level"];
    },
    ["level-missing /forms/application/schema/properties/receiver"],
  ],
  ["a misplaced level", (d) => set(property(d, "name"), { level: "district" }), ["level-misplaced /forms/application/schema/properties/name/level"]],
  ["fixed rows miscounted", (d) => set(property(d, "months"), { minItems: 2 }), ["row-labels-count /forms/application/schema/properties/months/rowLabels"]],
  ["a sum over nothing", (d) => set(property(d, "months"), { sums: ["ghost"] }), ["sum-column /forms/application/schema/properties/months/sums/0"]],
  ["a layout nobody knows", (d) => set(property(d, "patents"), { layout: "grid" }), ["not-one-of /forms/application/schema/properties/patents/layout"]],
  ["an enum without titles", (d) => set(property(d, "otherKind"), { enum: ["a"] }), ["enum-without-titles /forms/application/schema/properties/otherKind/enum"]],
  [
    "a choice twice",
    (d) => (property(d, "kind")["oneOf"] as unknown as object[]).push({ const: "store", title: "又" }),
    ["duplicate /forms/application/schema/properties/kind/oneOf/2/const"],
  ],
  [
    "a list without choices",
    (d) => {
      delete (property(d, "functions")["items"] as Loose)["oneOf"];
    },
    [
      "list-without-choices /forms/application/schema/properties/functions/items",
      "english-unused /forms/application/texts/en/functions.show",
      "english-unused /forms/application/texts/en/functions.sell",
    ],
  ],
  ["no valid draft-07", (d) => set(property(d, "name"), { maxLength: -1 }), ["schema-invalid /forms/application/schema/properties/name/maxLength"]],
  ["another draft", (d) => set(schema(d), { $schema: "https://json-schema.org/draft/2020-12/schema" }), ["schema-draft /forms/application/schema/$schema"]],
];

describe("checkDefinition, on a form's schema", () => tellFindings(cases));
