import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { evaluateForm, normaliseAnswers, type Finding, type FormValidator } from "../form/index.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { factsOf } from "./facts-of.ts";
import { trackForm } from "./track-evidence.ts";

/** What a submission would store, and what is wrong with it as far as the action asks. */
export interface JudgedSubmission {
  /** Hidden ones gone, computed ones made. */
  answers: Answers;
  findings: Finding[];
  blocked: boolean;
}

/** Judges an application's form for an action that hands it in: the form where the action needs it valid, evidence where it needs that. */
export function judgeSubmission(definition: NoticeDefinition, action: Action, application: ApplicationFacts, now: number, validate: FormValidator): JudgedSubmission {
  const form = trackForm(definition, application.track);
  const needs = action.needs ?? [];
  const outcome = evaluateForm({
    form,
    answers: normaliseAnswers(form, application.answers),
    facts: factsOf(definition, application, now),
    year: definition.year,
    validate,
    ...(needs.includes("evidence") && { evidence: application.evidence }),
  });
  const findings = outcome.findings.filter((finding) => finding.at.startsWith("evidence:") || needs.includes("valid"));
  const evidenceMissing = findings.some((finding) => finding.at.startsWith("evidence:") && finding.severity === "error");
  return { answers: outcome.answers, findings, blocked: (needs.includes("valid") && outcome.blocking) || evidenceMissing };
}
