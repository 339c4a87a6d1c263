import { sayAll } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import { walkTexts } from "@shenbao/texts/walk";
import type { Answers } from "../definition/json.ts";
import { admitDraft, mergeOpenPlaces, normaliseAnswers } from "../form/index.ts";
import { editRefusal, openPlaces, trackForm, uploadRefusal } from "../workflow/index.ts";
import { applicationOf, refusedWith, withApplication, type Walk, type WalkStep, type WalkWorld } from "./walk.ts";

/** Saves answers as the applicant: what is open may differ, what is closed and was changed refuses it by name. */
export function walkEdit(world: WalkWorld, walk: Walk, id: string, given: Answers): WalkStep {
  const { definition } = world;
  const application = applicationOf(world, walk, id);
  const { facts } = application;
  const refusal = editRefusal(definition, facts, walk.now);
  if (refusal) return refusedWith(refusal.texts ?? texts["refusal.closed"]);
  const form = trackForm(definition, facts.track);
  const admitted = admitDraft(form, given);
  if ("refused" in admitted)
    return refusedWith(walkTexts["refused.admitted"], [{ at: admitted.refused.at, code: "not-admitted", severity: "error", message: admitted.refused.message }]);
  // What was computed was never typed: it is no part of the comparison.
  const before = admitDraft(form, facts.answers);
  const merged = mergeOpenPlaces("answers" in before ? before.answers : facts.answers, normaliseAnswers(form, admitted.answers), openPlaces(definition, facts) ?? []);
  if (merged.touchedClosed.length > 0) return refusedWith(sayAll(texts["refusal.field-closed"], { path: merged.touchedClosed.join("、") }));
  return { walk: withApplication(walk, { ...application, facts: { ...facts, answers: merged.answers } }) };
}

/** Adds or takes away made-up files of an evidence item as the applicant. */
export function walkUpload(world: WalkWorld, walk: Walk, id: string, evidence: string, count: number): WalkStep {
  const application = applicationOf(world, walk, id);
  const refusal = uploadRefusal(world.definition, application.facts, evidence, walk.now);
  if (refusal) return refusedWith(refusal.texts ?? texts["refusal.closed"]);
  return { walk: withApplication(walk, { ...application, facts: { ...application.facts, evidence: { ...application.facts.evidence, [evidence]: Math.max(0, count) } } }) };
}
