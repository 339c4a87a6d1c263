import { describe } from "vitest";
import { sampleParts, set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const { application, firstStep } = sampleParts;

const cases: DefinitionCase[] = [
  [
    "a scope to nothing",
    (d) => set(firstStep(d)[1] as object, { scope: "#/properties/ghost" }),
    ["scope-unknown /forms/application/ui/elements/0/elements/1/scope", "place-unreached /forms/application/ui"],
  ],
  [
    "a scope by an inherited name",
    (d) => firstStep(d).push({ type: "Control", scope: "#/properties/constructor" }),
    ["scope-unknown /forms/application/ui/elements/0/elements/10/scope"],
  ],
  ["a field on no step", (d) => firstStep(d).splice(1, 1), ["place-unreached /forms/application/ui"]],
  ["an unknown element", (d) => firstStep(d).push({ type: "ListWithDetail", scope: "#/properties/patents" }), ["ui-element /forms/application/ui/elements/0/elements/10"]],
  [
    "a step inside a step",
    (d) => firstStep(d).push({ type: "Category", label: "x", elements: [{ type: "Label", text: "x" }] }),
    ["ui-nesting /forms/application/ui/elements/0/elements/10", "english-missing /forms/application"],
  ],
  [
    "an empty group",
    (d) => firstStep(d).push({ type: "Group", label: "x", elements: [] }),
    ["ui-empty /forms/application/ui/elements/0/elements/10", "english-missing /forms/application"],
  ],
  ["an unknown option", (d) => set(firstStep(d)[1] as object, { options: { onclick: "x" } }), ["unknown-word /forms/application/ui/elements/0/elements/1/options/onclick"]],
  ["a wrong width", (d) => set(firstStep(d)[1] as object, { options: { width: "50%" } }), ["option-value /forms/application/ui/elements/0/elements/1/options/width"]],
  ["an unknown effect", (d) => set(firstStep(d)[1] as object, { rule: { effect: "BLINK", condition: {} } }), ["ui-rule /forms/application/ui/elements/0/elements/1/rule"]],
  [
    "a condition with a pattern",
    (d) => set(firstStep(d)[1] as object, { rule: { effect: "HIDE", condition: { scope: "#/properties/kind", schema: { pattern: "(a+)+" } } } }),
    ["condition-keyword /forms/application/ui/elements/0/elements/1/rule/condition/schema"],
  ],
  [
    "a condition on nothing",
    (d) => set(firstStep(d)[1] as object, { rule: { effect: "HIDE", condition: { scope: "#/properties/ghost", schema: {} } } }),
    ["scope-unknown /forms/application/ui/elements/0/elements/1/rule/condition/scope"],
  ],
  [
    "a condition that is none",
    (d) => set(firstStep(d)[1] as object, { rule: { effect: "HIDE", condition: { scope: "#/properties/kind" } } }),
    ["ui-rule /forms/application/ui/elements/0/elements/1/rule/condition"],
  ],
  [
    "a title without English",
    (d) => {
      delete application(d).texts?.en["area.label"];
    },
    ["english-missing /forms/application"],
  ],
  ["English for nothing", (d) => set(application(d).texts?.en as object, { "ghost.label": "x" }), ["english-unused /forms/application/texts/en/ghost.label"]],
];

describe("checkDefinition, on a form's pages and texts", () => tellFindings(cases));
