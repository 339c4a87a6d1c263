import { processTexts } from "@shenbao/texts/process";
import { sayAll } from "@shenbao/texts";
import { walkTexts } from "@shenbao/texts/walk";
import type { Answers } from "../definition/json.ts";
import { isApplicantRole, isOpen, opensAt } from "../workflow/index.ts";
import { refusedWith, type Walk, type WalkApplication, type WalkStep, type WalkWorld } from "./walk.ts";

/** A made-up application to begin with. */
export interface WalkStart {
  track: string;
  /** Absent: a sample company. */
  applicant?: { name: string; creditCode: string | null };
  answers?: Answers;
  /** How many files there are of each evidence item. */
  evidence?: Record<string, number>;
}

/** A walk without applications, a minute after the notice opens. */
export function beginWalk({ definition }: WalkWorld): Walk {
  return { now: opensAt(definition) + 60_000, applications: [], tables: [], decided: [], waivers: [], numbers: {} };
}

/** Begins an application, in the role of those who apply. Refused while the notice takes none. */
export function beginApplication({ definition }: WalkWorld, walk: Walk, { track, applicant, answers = {}, evidence = {} }: WalkStart): WalkStep {
  if (!isOpen(definition, walk.now)) return refusedWith(processTexts["refusal.not-open"]);
  const number = walk.applications.length + 1;
  const role = Object.keys(definition.roles).find((id) => isApplicantRole(definition, id)) ?? "";
  const { initial } = definition.workflow;
  const name = applicant?.name ?? sayAll(walkTexts["name.applicant"], { number })["zh-CN"];
  const application: WalkApplication = {
    facts: {
      id: `walk-${number}`,
      number: null,
      track,
      state: initial,
      answers,
      applicant: { code: `walk-applicant-${number}`, name, creditCode: applicant?.creditCode ?? null },
      receiver: null,
      reach: [],
      evidence,
      opinions: {},
      reasons: [],
      order: null,
      submittedAt: null,
      handedIn: false,
      extensions: walk.waivers,
    },
    reachLevels: [],
    counted: [],
    assigned: false,
    sheets: {},
    events: [{ at: walk.now, action: "begin", role, organisation: { "zh-CN": name, en: name }, from: null, to: initial, reasons: [], input: null }],
  };
  return { walk: { ...walk, applications: [...walk.applications, application] } };
}
