import { describe } from "vitest";
import type { NoticeDefinition } from "./definition.generated.ts";
import { set } from "./sample-parts.ts";
import { tellFindings, type DefinitionCase } from "./tell-findings.ts";

const cases: DefinitionCase[] = [
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
  [
    "a track's code twice",
    (d) => d.tracks.push({ ...structuredClone(d.tracks[0] as NoticeDefinition["tracks"][0]), id: "two" }),
    ["duplicate /tracks/1/code", "track-without-table /tables"],
  ],
  ["a role's unknown state", (d) => set(d.roles["district"]?.sees as object, { states: ["submitted", "ghost"] }), ["state-unknown /roles/district/sees/states/1"]],
  ["a level of two roles", (d) => set(d.roles["expert"] as object, { level: "district" }), ["level-twice /roles/expert/level"]],
  ["a hidden field that is none", (d) => set(d.roles["district"]?.sees as object, { hides: ["/ghost"] }), ["pointer-unknown /roles/district/sees/hides/0"]],
  ["a role called system", (d) => set(d.roles, { system: { ...d.roles["expert"], level: "system" } }), ["role-reserved /roles/system"]],
  ["no receiver", (d) => set(d.workflow, { receivedBy: "/ghost" }), ["receiver-missing /workflow/receivedBy"]],
  ["a receiver that is a name", (d) => set(d.workflow, { receivedBy: "/name" }), ["receiver-type /workflow/receivedBy"]],
  ["a quota over an unknown state", (d) => set(d.quotas["places"] as object, { states: ["selected", "ghost"] }), ["state-unknown /quotas/places/states/1"]],
  ["a quota over no state", (d) => set(d.quotas["places"] as object, { states: [] }), ["too-few /quotas/places/states"]],
  ["a limit of an unknown track", (d) => set(d.quotas["places"] as object, { limits: { ghost: 1 } }), ["track-unknown /quotas/places/limits/ghost"]],
  ["limits of a whole notice", (d) => set(d.quotas["places"] as object, { scope: "notice" }), ["limits-misplaced /quotas/places/limits"]],
];

describe("checkDefinition, on the notice itself: dates, tracks, roles, quotas", () => tellFindings(cases));
