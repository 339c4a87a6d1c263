import { describe } from "vitest";
import type { NoticeDefinition } from "./definition.generated.ts";
import { sampleParts, set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const { action } = sampleParts;

const cases: DefinitionCase[] = [
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
  ["a quota the selected do not enter", (d) => set(d.quotas["places"] as object, { states: ["rejected"] }), ["quota-not-entered /reviews/round/select/quotas/0"]],
  [
    "an unknown quota, and one that those selected enter left out",
    (d) => set(d.reviews["round"]?.select as object, { quotas: ["ghost"] }),
    ["quota-unknown /reviews/round/select/quotas/0", "quota-not-named /reviews/round/select/quotas"],
  ],
  [
    "a reserve list whose promotion leads elsewhere",
    (d) => set(d.reviews["round"]?.select as object, { reserve: { promote: "pass-over" } }),
    ["review-from /reviews/round/select/reserve/promote", "promotes-elsewhere /reviews/round/select/reserve/promote"],
  ],
  [
    "a preference that reads nothing",
    (d) => set(d.reviews["round"]?.select as object, { preferences: [{ title: { "zh-CN": "优先", en: "First" }, when: { var: "ghost" }, clause: "9" }] }),
    ["variable-unknown /reviews/round/select/preferences/0/when", "clause-unknown /reviews/round/select/preferences/0/clause"],
  ],
  [
    "a score that is a text",
    (d) => set(d.reviews["round"] as object, { form: "opinion", score: "/opinion", ties: [] }),
    ["score-type /reviews/round/score", "form-unused /forms/scores"],
  ],
  ["a tie by nothing", (d) => set(d.reviews["round"]?.ties[0] as object, { by: "/ghost" }), ["pointer-unknown /reviews/round/ties/0/by"]],
  ["participants who are nowhere", (d) => set(d.reviews["round"] as object, { participants: "/ghost" }), ["pointer-unknown /reviews/round/participants"]],
  ["participants by a name", (d) => set(d.reviews["round"] as object, { participants: "/name" }), ["limit-not-code /reviews/round/participants"]],
  ["a mean that leaves something out", (d) => set(d.reviews["round"]?.aggregate as object, { trim: 2 }), ["aggregate-word /reviews/round/aggregate/trim"]],
  ["a mean that asks for sheets", (d) => set(d.reviews["round"]?.aggregate as object, { least: 4 }), ["aggregate-word /reviews/round/aggregate/least"]],
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
  [
    "a publicity period of two lengths, and one that ends never",
    (d) => set(d.publication, { period: { days: 5, until: "2023-13-01", clause: "9" } }),
    ["period-one-of /publication/period", "moment /publication/period/until", "clause-unknown /publication/period/clause"],
  ],
  [
    "objections without a period, handled by nobody, leading to nothing",
    (d) => set(d.publication, { objections: { by: "account", open: false, handledBy: "ghost", upheld: "ghost" } }),
    ["objections-without-period /publication/objections", "role-unknown /publication/objections/handledBy", "action-unknown /publication/objections/upheld"],
  ],
  ["a publisher who is nobody", (d) => set(d.publication, { by: "ghost" }), ["role-unknown /publication/by"]],
  ["evidence hidden that is none", (d) => set(d.reviews["round"] as object, { blindEvidence: ["ghost"] }), ["evidence-unknown /reviews/round/blindEvidence/0"]],
  ["a blind round with all evidence open", (d) => Reflect.deleteProperty(d.reviews["round"] as object, "blindEvidence"), ["blind-evidence-open /reviews/round/blind"]],
  ["a blind round that means all evidence to be open", (d) => set(d.reviews["round"] as object, { blindEvidence: [] }), []],
  [
    "an applicant who would not see its own evidence",
    (d) => set(d.roles["applicant"]?.sees as object, { hidesEvidence: ["licence", "ghost"] }),
    ["evidence-unknown /roles/applicant/sees/hidesEvidence/1", "hides-own-evidence /roles/applicant/sees/hidesEvidence"],
  ],
  ["a persona of an unknown track", (d) => set(d.personas[0] as object, { track: "ghost" }), ["track-unknown /personas/0/track"]],
  ["a persona's unknown evidence", (d) => set(d.personas[0] as object, { evidence: { ghost: 1 } }), ["evidence-unknown /personas/0/evidence/ghost"]],
  ["no persona", (d) => set(d, { personas: [] }), ["no-personas /personas"]],
  ["a clause twice", (d) => d.clauses.push(structuredClone(d.clauses[0] as NoticeDefinition["clauses"][0])), ["duplicate /clauses/1/id"]],
  ["a track that no table takes up", (d) => d.tracks.push({ ...(d.tracks[0] as NoticeDefinition["tracks"][0]), id: "other", code: "Z" }), ["track-without-table /tables"]],
  ["a form nobody uses", (d) => set(d.forms, { spare: structuredClone(d.forms["opinion"]) }), ["form-unused /forms/spare"]],
];

describe("checkDefinition, on reviews, tables, publication and personas", () => tellFindings(cases));
