import { describe } from "vitest";
import type { NoticeDefinition } from "./definition.generated.ts";
import { sampleParts, set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const { application, schema } = sampleParts;

const cases: DefinitionCase[] = [
  ["an unknown word", (d) => set(d, { extra: 1 }), ["unknown-word /extra"]],
  [
    "a missing part",
    (d) => {
      delete (d as Partial<NoticeDefinition>).workflow;
    },
    ["missing /workflow"],
  ],
  ["a wrong type", (d) => set(d, { year: "2023" }), ["wrong-type /year"]],
  ["a year out of range", (d) => set(d, { year: 1999 }), ["out-of-range /year"]],
  ["a wrong severity", (d) => set(application(d).rules?.[0] as object, { severity: "fatal" }), ["not-one-of /forms/application/rules/0/severity"]],
  ["a wrong identifier", (d) => set(d, { id: "Sample Notice" }), ["wrong-form /id"]],
  ["a wrong key", (d) => set(d.deadlines, { "No Good": d.deadlines["apply"] }), ["name-shape /deadlines/No Good"]],
  ["no track", (d) => set(d, { tracks: [] }), ["too-few /tracks"]],
  ["a text without English", (d) => set(d, { title: { "zh-CN": "x" } }), ["missing /title/en"]],
  [
    "an inherited name",
    (d) => void Object.defineProperty(schema(d)["properties"], "__proto__", { value: { type: "string" }, enumerable: true }),
    ["name-forbidden /forms/application/schema/properties/__proto__"],
  ],
  [
    "a forbidden property",
    (d) => set(schema(d)["properties"] as object, { constructor: { type: "string", title: "x" } }),
    ["name-forbidden /forms/application/schema/properties/constructor"],
  ],
  ["a value that is no JSON", (d) => set(d, { year: Number.NaN }), ["not-json /year"]],
];

describe("checkDefinition, on the shape of the files", () => tellFindings(cases));
