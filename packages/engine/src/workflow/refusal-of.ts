import { sayAll, type Text } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import { scanTexts } from "@shenbao/texts/scan";
import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { evaluate } from "../expression/index.ts";
import type { ScanStanding } from "../proof/proof.ts";
import type { Actor } from "./actor.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { deadlineOf } from "./deadline-of.ts";
import { deadlineAt } from "./deadlines.ts";
import { dataOf } from "./facts-of.ts";
import { findAction } from "./find-action.ts";
import { missingUploads } from "./missing-uploads.ts";
import { localMoment, sayInstant, sayMoment } from "./notice-time.ts";
import type { Refusal } from "./refusal.ts";
import { roleOf } from "./roles.ts";
import { inScope, sees } from "./sight.ts";
import { trackEvidence } from "./track-evidence.ts";

/** How actions that do not stand alone come about. */
export type Through = "table" | "assignment" | "selection";

/**
 * Why an action cannot be taken now, or null where it can. The first reason counts, in this order: role and organisation, state,
 * what the action happens through, a decision that waits for its release, `after`, `until`, a table already handed in, `when`, missing uploads,
 * scans that are not proven.
 * Not judged here: the action's form (inputFindings), the application's form (evaluateForm, for `needs`), quotas (quotaChanges).
 * The order makes a late act late even where something else is wrong, and tells nothing of an application to those it does not concern.
 */
export function refusalOf(definition: NoticeDefinition, action: Action, application: ApplicationFacts, actor: Actor, now: number, through?: Through): Refusal | null {
  return (
    whoRefused(definition, action, application, actor) ??
    stateRefused(definition, action, application) ??
    throughRefused(action, through) ??
    preparedRefused(definition, application, actor) ??
    timeRefused(definition, action, application, actor, now) ??
    tableRefused(definition, action, application, through) ??
    conditionRefused(definition, action, application, now) ??
    uploadsRefused(definition, action, application) ??
    scansRefused(definition, action, application)
  );
}

function whoRefused(definition: NoticeDefinition, action: Action, application: ApplicationFacts, actor: Actor): Refusal | null {
  const forbidden: Refusal = { code: "forbidden", params: { action: action.id }, texts: texts["refusal.role"] };
  if (action.by !== actor.role) return forbidden;
  if (actor.role === "system") return null;
  if (!inScope(definition, actor.role, actor.organisation, application, actor.assigned ?? false)) return forbidden;
  const interest = interestRefused(definition, application, actor);
  if (interest) return { ...interest, params: forbidden.params };
  const out = !sees(definition, actor.role, actor.organisation, application, actor.assigned ?? false);
  // Seen in some states only: in others it is as if the application were not there, even to know its state.
  return out ? forbidden : null;
}

/**
 * Nobody judges what the own organisation, or one above it, applied for; nor one application at two levels. Null for those who apply.
 */
export function interestRefused(definition: NoticeDefinition, application: ApplicationFacts, { role, organisation, above = [], actedAs = [] }: Actor): Refusal | null {
  if (roleOf(definition, role)?.sees.scope === "own") return null;
  const { code } = application.applicant;
  if (code === organisation || above.includes(code)) return { code: "forbidden", params: {}, texts: texts["refusal.own"] };
  return actedAs.some((before) => before !== role) ? { code: "forbidden", params: {}, texts: texts["refusal.two-levels"] } : null;
}

/** The refusal for a state in which something cannot be done. */
export function wrongState(definition: NoticeDefinition, state: string, sentence: Text = texts["refusal.state"]): Refusal {
  const title = definition.workflow.states[state]?.title ?? { "zh-CN": state, en: state };
  return { code: "wrong-state", params: { state }, texts: sayAll(sentence, { state: title }) };
}

function stateRefused(definition: NoticeDefinition, action: Action, application: ApplicationFacts): Refusal | null {
  return action.from.includes(application.state) ? null : wrongState(definition, application.state);
}

function throughRefused(action: Action, through: Through | undefined): Refusal | null {
  if (action.through === through) return null;
  const sentence = action.through ? texts[`refusal.only-${action.through}`] : texts["refusal.not-through"];
  return { code: "forbidden", params: { action: action.id, through: action.through ?? "" }, texts: sentence };
}

/**
 * While a decision waits for its release, those who prepared it do nothing else, and the clock ends nothing: it was decided in time. Everybody
 * else goes on, for they do not know of it.
 */
function preparedRefused(definition: NoticeDefinition, { prepared }: ApplicationFacts, { role, organisation }: Actor): Refusal | null {
  if (!prepared || (role !== "system" && (role !== prepared.role || organisation !== prepared.organisation))) return null;
  const title = findAction(definition, prepared.action)?.title ?? { "zh-CN": prepared.action, en: prepared.action };
  return {
    code: "decision-prepared",
    params: { action: prepared.action },
    texts: sayAll(texts["refusal.prepared"], { who: prepared.by, action: title, at: sayInstant(definition.timezone, prepared.at) }),
  };
}

function timeRefused(definition: NoticeDefinition, action: Action, application: ApplicationFacts, { role, organisation }: Actor, now: number): Refusal | null {
  const { after, until } = action;
  // What others do after a deadline waits for nobody's extension; what the clock ends does.
  const begins = after === undefined ? null : role === "system" ? deadlineOf(definition, after, application, role, organisation) : deadlineAt(definition, after);
  if (after !== undefined && begins !== null && now <= begins) return atDeadline(definition, "not-yet", after, begins);
  const ends = until === undefined ? null : deadlineOf(definition, until, application, role, organisation);
  if (until !== undefined && ends !== null && now > ends) return atDeadline(definition, "deadline-passed", until, ends);
  return null;
}

/** The refusal before (`not-yet`) or past (`deadline-passed`) a deadline; `instant`: when it is, where it may have been put off. */
export function atDeadline(definition: NoticeDefinition, code: "not-yet" | "deadline-passed", id: string, instant = deadlineAt(definition, id)): Refusal {
  const deadline = definition.deadlines[id];
  if (!deadline) throw new Error(`The notice ${definition.id} has no deadline “${id}”`);
  const sentence = code === "not-yet" ? texts["refusal.early"] : texts["refusal.deadline"];
  const at = instant === deadlineAt(definition, id) ? deadline.at : localMoment(definition.timezone, instant);
  return {
    code,
    params: { deadline: id, at },
    texts: sayAll(sentence, { deadline: deadline.title, at: sayMoment(at) }),
    ...(deadline.clause !== undefined && { clause: deadline.clause }),
  };
}

/** Once a table is handed in, its role brings no further application into the states it is made from: it would be stuck there. */
function tableRefused(definition: NoticeDefinition, action: Action, application: ApplicationFacts, through: Through | undefined): Refusal | null {
  if (!application.handedIn || through === "table") return null;
  const fills = Object.values(definition.tables).some(
    (table) => table.by === action.by && (table.tracks?.includes(application.track) ?? true) && table.states.includes(action.to) && !table.states.includes(application.state),
  );
  return fills ? { code: "condition-unmet", params: { action: action.id }, texts: texts["refusal.table-handed-in"] } : null;
}

function conditionRefused(definition: NoticeDefinition, action: Action, application: ApplicationFacts, now: number): Refusal | null {
  if (action.when === undefined || evaluate(action.when, dataOf(definition, application, now)) === true) return null;
  const refusal: Refusal = { code: "condition-unmet", params: { action: action.id }, texts: sayAll(texts["refusal.when"], { action: action.title }) };
  return action.clause === undefined ? refusal : { ...refusal, clause: action.clause };
}

function uploadsRefused(definition: NoticeDefinition, action: Action, application: ApplicationFacts): Refusal | null {
  const missing = missingUploads(definition, action, application);
  if (missing.length === 0) return null;
  const names: Text = { "zh-CN": missing.map((one) => one.title["zh-CN"]).join("、"), en: missing.map((one) => one.title.en).join(", ") };
  return { code: "scan-missing", params: { evidence: missing.map((one) => one.id).join(" ") }, texts: sayAll(texts["refusal.uploads"], { names }) };
}

/** What must be proven and is not: also where nobody knows yet, or any more. */
function scansRefused(definition: NoticeDefinition, action: Action, { track, scans = {} }: ApplicationFacts): Refusal | null {
  const needed = action.needsUploads ?? [];
  const standing = (id: string): ScanStanding => (Object.hasOwn(scans, id) ? (scans[id] ?? "reading") : "reading");
  const unproven = trackEvidence(definition, track).find(({ id, proven }) => proven === "require" && needed.includes(id) && standing(id) !== "proven");
  if (!unproven) return null;
  const now = standing(unproven.id);
  const params = { evidence: unproven.title, action: action.title, verdict: scanTexts[`verdict.${now}`] };
  return { code: "scan-unproven", params: { evidence: unproven.id }, texts: sayAll(now === "reading" ? scanTexts["refused.reading"] : scanTexts["refused.unproven"], params) };
}
