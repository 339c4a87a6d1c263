import { describe, expect, it } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import type { Form, NoticeDefinition } from "./definition.generated.ts";
import { runPersonas } from "./run-personas.ts";
import { sampleDefinition } from "./sample-definition.ts";

type Change = (definition: NoticeDefinition) => void;
type Loose = { [key: string]: Loose } & unknown[] & string;

const application = (definition: NoticeDefinition) => definition.forms["application"] as Form;
const schema = (definition: NoticeDefinition) => application(definition).schema as unknown as Loose;
const property = (definition: NoticeDefinition, name: string) => schema(definition)["properties"]?.[name] as Loose;
const set = (target: object, values: object) => void Object.assign(target, values);
const ui = (definition: NoticeDefinition) => application(definition).ui as unknown as Loose;
const firstStep = (definition: NoticeDefinition) => (ui(definition)["elements"] as unknown as Loose[])[0]?.["elements"] as unknown as object[];
const action = (definition: NoticeDefinition, i: number) => definition.workflow.actions[i] as object;

/** A change to the sample, and the findings it must give: `code path`. */
const cases: [name: string, change: Change, findings: string[]][] = [
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

  [
    "an open object",
    (d) => {
      delete property(d, "contact")["additionalProperties"];
    },
    ["object-open /forms/application/schema/properties/contact"],
  ],
  ["an unknown schema word", (d) => set(property(d, "name"), { maxlength: 3 }), ["unknown-word /forms/application/schema/properties/name/maxlength"]],
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

  [
    "an unknown operator",
    (d) => set(application(d).rules?.[0] as object, { assert: { and: [true, { like: [1, 2] }] } }),
    ["expression /forms/application/rules/0/assert/and/1/like"],
  ],
  ["a text as an expression", (d) => set(application(d).rules?.[0] as object, { assert: "while(true){}" }), ["expression /forms/application/rules/0/assert"]],
  [
    "a rule that reads nothing there",
    (d) => set(application(d).rules?.[0] as object, { assert: { ">": [{ var: "area.ghost" }, 1] } }),
    ["variable-unknown /forms/application/rules/0/assert"],
  ],
  [
    "a row outside a table",
    (d) => set(application(d).rules?.[0] as object, { assert: { ">": [{ var: "$row.users" }, 1] } }),
    ["variable-unknown /forms/application/rules/0/assert"],
  ],
  ["an unknown fact", (d) => set(application(d).rules?.[0] as object, { when: { var: "$applicant.password" } }), ["variable-unknown /forms/application/rules/0/when"]],
  ["a rule that points at nothing", (d) => set(application(d).rules?.[0] as object, { at: ["/ghost"] }), ["pointer-unknown /forms/application/rules/0/at/0"]],
  [
    "a reason without a place",
    (d) => {
      delete application(d).rules?.[0]?.explainAt;
    },
    ["explain-without-place /forms/application/rules/0"],
  ],
  ["a place without a reason", (d) => set(application(d).rules?.[1] as object, { explainAt: "/areaReason" }), ["explain-misplaced /forms/application/rules/1/explainAt"]],
  ["a reason that is a number", (d) => set(application(d).rules?.[0] as object, { explainAt: "/area" }), ["explain-not-text /forms/application/rules/0/explainAt"]],
  ["rows of two tables", (d) => set(application(d).rules?.[2] as object, { at: ["/patents/*/until", "/months/*/users"] }), ["several-tables /forms/application/rules/2/at"]],
  ["a rule twice", (d) => set(application(d).rules?.[3] as object, { id: "area-principle" }), ["duplicate /forms/application/rules/3/id"]],
  ["an unknown clause", (d) => set(application(d).rules?.[0] as object, { clause: "9.9" }), ["clause-unknown /forms/application/rules/0/clause"]],
  ["a requirement of nothing", (d) => set(application(d).requiredWhen?.[0] as object, { at: ["/ghost"] }), ["pointer-unknown /forms/application/requiredWhen/0/at/0"]],
  ["a computed circle", (d) => application(d).computed?.push({ at: "/area", value: { "+": [{ var: "area" }, 1] } }), ["computed-circle /forms/application/computed/2"]],
  [
    "a longer circle",
    (d) => application(d).computed?.push({ at: "/area", value: { var: "otherKind" } }, { at: "/otherKind", value: { var: "area" } }),
    ["computed-circle /forms/application/computed/2"],
  ],
  [
    "computed too early",
    (d) => application(d).computed?.push({ at: "/otherKind", value: { var: "areaReason" } }, { at: "/areaReason", value: { var: "name" } }),
    ["computed-order /forms/application/computed/2"],
  ],
  ["a computed group", (d) => application(d).computed?.push({ at: "/contact", value: 1 }), ["computed-not-leaf /forms/application/computed/2/at"]],
  ["computed twice", (d) => application(d).computed?.push({ at: "/average", value: 1 }), ["duplicate /forms/application/computed/2/at"]],
  [
    "decimals of a text",
    (d) => application(d).computed?.push({ at: "/otherKind", value: { var: "name" }, decimals: 2 }),
    ["computed-decimals /forms/application/computed/2/decimals"],
  ],
  ["evidence twice", (d) => set(application(d).evidence?.[1] as object, { id: "licence" }), ["duplicate /forms/application/evidence/1/id"]],
  ["evidence counted backwards", (d) => set(application(d).evidence?.[0]?.count as object, { min: 3 }), ["evidence-count /forms/application/evidence/0/count"]],
  ["evidence of an opinion", (d) => set(d.forms["opinion"] as object, { evidence: [application(d).evidence?.[0]] }), ["evidence-misplaced /forms/opinion/evidence"]],

  ["an invalid time zone", (d) => set(d, { timezone: "Asia/Atlantis" }), ["timezone /timezone"]],
  ["a day that is none", (d) => set(d.deadlines["apply"] as object, { at: "2023-02-29" }), ["moment /deadlines/apply/at"]],
  ["a time that is none", (d) => set(d, { opens: "2023-08-01T25:00" }), ["moment /opens"]],
  [
    "an unknown form",
    (d) => set(d.tracks[0] as object, { form: "ghost" }),
    ["form-unknown /tracks/0/form", "evidence-misplaced /forms/application/evidence", "form-unused /forms/application"],
  ],
  ["a list field that is none", (d) => set(d.tracks[0] as object, { list: ["/ghost"] }), ["pointer-unknown /tracks/0/list/0"]],
  ["a track twice", (d) => d.tracks.push({ ...structuredClone(d.tracks[0] as NoticeDefinition["tracks"][0]), code: "B" }), ["duplicate /tracks/1/id"]],
  ["a track's code twice", (d) => d.tracks.push({ ...structuredClone(d.tracks[0] as NoticeDefinition["tracks"][0]), id: "two" }), ["duplicate /tracks/1/code"]],
  ["a role's unknown state", (d) => set(d.roles["district"]?.sees as object, { states: ["ghost"] }), ["state-unknown /roles/district/sees/states/0"]],
  ["a level of two roles", (d) => set(d.roles["expert"] as object, { level: "district" }), ["level-twice /roles/expert/level"]],
  ["a hidden field that is none", (d) => set(d.roles["district"]?.sees as object, { hides: ["/ghost"] }), ["pointer-unknown /roles/district/sees/hides/0"]],
  ["a role called system", (d) => set(d.roles, { system: { ...d.roles["expert"], level: "system" } }), ["role-reserved /roles/system"]],
  ["no receiver", (d) => set(d.workflow, { receivedBy: "/ghost" }), ["receiver-missing /workflow/receivedBy"]],
  ["a receiver that is a name", (d) => set(d.workflow, { receivedBy: "/name" }), ["receiver-type /workflow/receivedBy"]],
  ["a quota over an unknown state", (d) => set(d.quotas["places"] as object, { states: ["selected", "ghost"] }), ["state-unknown /quotas/places/states/1"]],
  ["a quota over no state", (d) => set(d.quotas["places"] as object, { states: [] }), ["too-few /quotas/places/states"]],
  ["a limit of an unknown track", (d) => set(d.quotas["places"] as object, { limits: { ghost: 1 } }), ["track-unknown /quotas/places/limits/ghost"]],
  ["limits of a whole notice", (d) => set(d.quotas["places"] as object, { scope: "notice" }), ["limits-misplaced /quotas/places/limits"]],

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

  ["a review by nobody", (d) => set(d.reviews["round"] as object, { by: "ghost" }), ["role-unknown /reviews/round/by"]],
  [
    "a review that starts elsewhere",
    (d) => set(d.reviews["round"] as object, { start: "submit" }),
    ["through-unused /workflow/actions/4/through", "action-through /reviews/round/start", "review-start /reviews/round/start", "review-from /reviews/round/from"],
  ],
  [
    "an unknown selection",
    (d) => set(d.reviews["round"]?.select as object, { selected: "ghost" }),
    ["through-unused /workflow/actions/5/through", "action-unknown /reviews/round/select/selected"],
  ],
  ["a selection by somebody else", (d) => set(action(d, 5), { by: "expert" }), ["action-role /reviews/round/select/selected"]],
  ["a quota the selected do not enter", (d) => set(d.quotas["places"] as object, { states: ["rejected"] }), ["quota-not-entered /reviews/round/select/quota"]],
  ["an unknown quota", (d) => set(d.reviews["round"]?.select as object, { quota: "ghost" }), ["quota-unknown /reviews/round/select/quota"]],
  [
    "a score that is a text",
    (d) => set(d.reviews["round"] as object, { form: "opinion", score: "/opinion", ties: [] }),
    ["score-type /reviews/round/score", "form-unused /forms/scores"],
  ],
  ["a tie by nothing", (d) => set(d.reviews["round"]?.ties[0] as object, { by: "/ghost" }), ["pointer-unknown /reviews/round/ties/0/by"]],
  ["a table of an unknown track", (d) => set(d.tables["summary"] as object, { tracks: ["only", "ghost"] }), ["track-unknown /tables/summary/tracks/1"]],
  ["a column twice", (d) => set(d.tables["summary"]?.columns[1] as object, { id: "name" }), ["duplicate /tables/summary/columns/1/id"]],
  [
    "choices from nowhere",
    (d) => {
      delete d.tables["summary"]?.columns[1]?.choicesFrom;
    },
    ["choices-from-missing /tables/summary/columns/1"],
  ],
  ["choices from a name", (d) => set(d.tables["summary"]?.columns[1] as object, { choicesFrom: "/name" }), ["choices-from-type /tables/summary/columns/1/choicesFrom"]],
  ["a hand-in of another state", (d) => set(d.tables["summary"] as object, { states: ["draft"] }), ["hand-in-from /tables/summary/handIn/action"]],
  ["a column that reads nothing", (d) => set(d.publication.columns[0] as object, { value: { var: "ghost" } }), ["variable-unknown /publication/columns/0/value"]],
  ["a publisher who is nobody", (d) => set(d.publication, { by: "ghost" }), ["role-unknown /publication/by"]],
  ["a persona of an unknown track", (d) => set(d.personas[0] as object, { track: "ghost" }), ["track-unknown /personas/0/track"]],
  ["a persona's unknown evidence", (d) => set(d.personas[0] as object, { evidence: { ghost: 1 } }), ["evidence-unknown /personas/0/evidence/ghost"]],
  ["no persona", (d) => set(d, { personas: [] }), ["no-personas /personas"]],
  ["a clause twice", (d) => d.clauses.push(structuredClone(d.clauses[0] as NoticeDefinition["clauses"][0])), ["duplicate /clauses/1/id"]],
  ["a form nobody uses", (d) => set(d.forms, { spare: structuredClone(d.forms["opinion"]) }), ["form-unused /forms/spare"]],
];

describe("checkDefinition", () => {
  it("finds nothing wrong with the sample, whose persona passes", () => {
    expect(checkDefinition(sampleDefinition())).toEqual([]);
    expect(runPersonas(sampleDefinition())).toEqual([{ persona: "good", passed: true, missing: [], unexpected: [], submittable: true }]);
  });

  it.each(cases)("tells %s", (_, change, findings) => {
    const definition = sampleDefinition();
    change(definition);
    const found = checkDefinition(definition);
    expect(found.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([...findings].sort());
    for (const { message } of found) expect(message["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
  });

  it("fails a persona that comes out otherwise", () => {
    const definition = sampleDefinition();
    Object.assign(definition.personas[0] as object, { expect: { submittable: true, findings: [{ code: "required", at: "/name" }] }, evidence: {} });
    expect(runPersonas(definition)).toEqual([{ persona: "good", passed: false, missing: ["required /name"], unexpected: ["required evidence:licence"], submittable: false }]);
  });
});
