import { sayAll, type Text } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import { walkTexts } from "@shenbao/texts/walk";
import type { Answers } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { findAction, isSubmission, judgeInput, judgeSubmission, reasonFindings, refusalOf, type ApplicationFacts, type Reason } from "../workflow/index.ts";
import { applicationOf, refusedWith, type Walk, type WalkApplication, type WalkStep, type WalkWorld } from "./walk.ts";
import { walkActor } from "./walk-actor.ts";
import { moveOn } from "./walk-move.ts";
import { prepareDecision } from "./walk-release.ts";
import { organisationFindings } from "./organisation-findings.ts";

export interface WalkAct {
  application: string;
  action: string;
  /** What was filled in, where the action has a form. */
  input?: Answers;
  reasons?: Reason[];
}

/** Does an action in the role it belongs to (or prepares it, where it is released with others), judged as the server judges it: who and when, reasons, the action's form, the application's form, quotas. */
export function walkAct(world: WalkWorld, walk: Walk, { application: id, action: actionId, input, reasons = [] }: WalkAct): WalkStep {
  const { definition } = world;
  const application = applicationOf(world, walk, id);
  const action = findAction(definition, actionId);
  if (!action) throw new Error(`The notice has no action ${actionId}`);
  const by = walkActor(world, action.by, application);
  if (!by) return refusedWith(texts["refusal.role"]);
  const refusal = refusalOf(definition, action, application.facts, by.actor, walk.now);
  if (refusal) return refusedWith(refusal.texts ?? texts["refusal.role"]);
  if (action.asks === "reasons") {
    const findings = reasonFindings(definition, application.facts.track, reasons, { answers: application.facts.answers, files: {} });
    if (findings.length > 0) return refusedWith(counted(findings.length), findings);
  }
  const judged = judgeInput(definition, action, application.facts, input, walk.now, action.form === undefined ? undefined : world.validatorOf(action.form));
  if ("findings" in judged) return refusedWith(counted(blocking(judged.findings)), judged.findings);
  const moved = { role: action.by, organisation: by.organisation.name, reasons: action.asks === "reasons" ? reasons : [], input: judged.input ?? null };
  const opinions: Pick<ApplicationFacts, "opinions"> | null =
    action.form !== undefined && judged.input ? { opinions: { ...application.facts.opinions, [action.form]: judged.input } } : null;
  if (action.release === "together") return prepareDecision(world, walk, application, action, { ...moved, facts: opinions ?? {} });
  if (!isSubmission(definition, action, application.facts.state)) return moveOn(world, walk, application, action, { ...moved, facts: opinions ?? {} });

  const form = definition.tracks.find((track) => track.id === application.facts.track)?.form ?? "";
  const submission = judgeSubmission(definition, action, application.facts, walk.now, world.validatorOf(form));
  const organisations = organisationFindings(world, application.facts.track, submission.answers);
  const findings = [...submission.findings, ...organisations];
  if (submission.blocked || organisations.length > 0) return refusedWith(counted(blocking(findings)), findings);
  return submitted(world, walk, application, action, { ...moved, answers: submission.answers, opinions: opinions?.opinions ?? application.facts.opinions });
}

interface Submitted {
  role: string;
  organisation: Text;
  reasons: Reason[];
  input: Answers | null;
  answers: Answers;
  opinions: ApplicationFacts["opinions"];
}

/** Hands the form in: its number, who receives it and who is above them, the time (of a return's answer that of before). */
function submitted(world: WalkWorld, walk: Walk, application: WalkApplication, action: Parameters<typeof moveOn>[3], { answers, opinions, ...moved }: Submitted): WalkStep {
  const { definition, organisations } = world;
  const { facts } = application;
  const chosen = readPointer(answers, definition.workflow.receivedBy);
  const receiver = organisations.find(({ code }) => code === (typeof chosen === "string" && chosen !== "" ? chosen : definition.owner));
  if (!receiver) return refusedWith(walkTexts["refused.receiver"]);
  const above = receiver.above.map((code) => organisations.find((one) => one.code === code)).filter((one) => one !== undefined);
  const sequence = (walk.numbers[facts.track] ?? 0) + (facts.number === null ? 1 : 0);
  const index = definition.tracks.findIndex(({ id }) => id === facts.track);
  const number = facts.number ?? `${definition.year}-${definition.tracks[index]?.code ?? String(index + 1)}-${String(sequence).padStart(4, "0")}`;
  const answered = definition.workflow.states[facts.state]?.open === "named";
  return moveOn(world, { ...walk, numbers: { ...walk.numbers, [facts.track]: sequence } }, application, action, {
    ...moved,
    facts: {
      answers,
      opinions,
      number,
      receiver: { code: receiver.code, name: receiver.name },
      reach: [receiver.code, ...above.map(({ code }) => code)],
      submittedAt: answered ? (facts.submittedAt ?? walk.now) : walk.now,
    },
    application: { reachLevels: [receiver.level, ...above.map(({ level }) => level)] },
  });
}

const blocking = (findings: readonly { severity: string }[]) => findings.filter(({ severity }) => severity !== "warning").length;
const counted = (count: number): Text => sayAll(walkTexts["refused.findings"], { count });
