import { describe } from "vitest";
import { sampleParts, set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const { action } = sampleParts;

const cases: DefinitionCase[] = [
  ["no initial state", (d) => set(d.workflow, { initial: "ghost" }), ["state-unknown /workflow/initial"]],
  [
    "a state nobody can leave",
    (d) => {
      delete d.workflow.states["rejected"]?.final;
    },
    ["state-stuck /workflow/states/rejected"],
  ],
  ["a state nobody reaches", (d) => set(d.workflow.states, { island: { title: d.title, tone: "neutral", final: true } }), ["state-unreachable /workflow/states/island"]],
  ["an unknown target", (d) => set(action(d, 1), { to: "ghost" }), ["state-unknown /workflow/actions/1/to", "state-unreachable /workflow/states/returned"]],
  ["an unknown source", (d) => set(action(d, 1), { from: ["submitted", "ghost"] }), ["state-unknown /workflow/actions/1/from/1"]],
  ["an unknown actor", (d) => set(action(d, 1), { by: "ghost" }), ["role-unknown /workflow/actions/1/by"]],
  ["an unknown deadline", (d) => set(action(d, 0), { until: "ghost" }), ["deadline-unknown /workflow/actions/0/until"]],
  ["an actor who does not see it", (d) => set(d.roles["district"]?.sees as object, { states: ["returned"] }), ["action-unseen /workflow/actions/1/by"]],
  ["an action twice", (d) => set(action(d, 1), { id: "submit" }), ["duplicate /workflow/actions/1/id"]],
  ["an unknown scan", (d) => set(action(d, 2), { needsUploads: ["licence"] }), ["evidence-unknown /workflow/actions/2/needsUploads/0"]],
  ["an unknown upload", (d) => set(d.workflow.states["submitted"] as object, { uploads: ["ghost"] }), ["evidence-unknown /workflow/states/submitted/uploads/0"]],
  [
    "the system without a time",
    (d) => {
      delete (action(d, 3) as { after?: string }).after;
    },
    ["system-without-time /workflow/actions/3"],
  ],
  ["the system asked for reasons", (d) => set(action(d, 3), { asks: "reasons" }), ["system-asked /workflow/actions/3", "reasons-open-nothing /workflow/actions/3/asks"]],
  [
    "reasons that open nothing",
    (d) => {
      delete d.workflow.states["returned"]?.open;
    },
    ["reasons-open-nothing /workflow/actions/1/asks"],
  ],
  ["a through nobody uses", (d) => set(action(d, 1), { through: "table" }), ["through-unused /workflow/actions/1/through"]],
  ["a prepared return", (d) => set(action(d, 1), { release: "together" }), []],
  ["what the system does, prepared", (d) => set(action(d, 3), { release: "together" }), ["release-alone /workflow/actions/3/release"]],
  ["what applicants do, prepared", (d) => set(action(d, 0), { release: "together" }), ["release-alone /workflow/actions/0/release"]],
  [
    "an input nobody gives",
    (d) => {
      delete (action(d, 2) as { form?: string }).form;
    },
    [
      "pointer-unknown /workflow/actions/2/requires/0/at/0",
      "variable-unknown /workflow/actions/2/requires/0/assert",
      "variable-unknown /tables/summary/columns/2/value",
      "form-unused /forms/opinion",
    ],
  ],
];

describe("checkDefinition, on the workflow", () => tellFindings(cases));
