import { evaluate, fieldAt, type Evidence, type Facts, type Form, type FormOutcome } from "@shenbao/engine";
import type { Step } from "@shenbao/renderer";
import type { Speaker } from "../client/use-say.ts";

/** A step of filling in: one of the form's own by its index, the evidence, or check and submit. */
export type FillStep = { kind: "form"; index: number } | { kind: "evidence" } | { kind: "check" };

/** The part of the address that names a step; steps of the form count from 1. */
export function stepAddress(step: FillStep): string {
  return step.kind === "form" ? String(step.index + 1) : step.kind;
}

/** All steps in their order. Without evidence to upload there is no such step. */
export function fillSteps(outcome: FormOutcome, evidence: readonly Evidence[]): FillStep[] {
  return [...outcome.steps.map((step): FillStep => ({ kind: "form", index: step.index })), ...(evidence.length > 0 ? [{ kind: "evidence" } as const] : []), { kind: "check" }];
}

/** The step a finding or a reason points into. */
export function stepOfPlace(form: Form, year: number, at: string): FillStep {
  if (at.startsWith("evidence:")) return { kind: "evidence" };
  for (let pointer = at; pointer !== ""; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
    const field = fieldAt(form, year, pointer);
    if (field) return { kind: "form", index: field.step };
  }
  return { kind: "form", index: 0 };
}

/** The evidence asked for with the form, under these answers. */
export function evidenceAsked(form: Form, outcome: FormOutcome, facts: Facts): Evidence[] {
  const data = { ...outcome.answers, ...facts };
  return (form.evidence ?? []).filter((item) => item.stage !== "after-submit" && (item.when === undefined || evaluate(item.when, data) === true));
}

/** A step's line in the stepper. Errors are told only after somebody tried to submit: an empty form is not a wrong one. */
export function stepLine(step: FillStep, outcome: FormOutcome, evidence: readonly Evidence[], counts: Record<string, number>, tried: boolean, { say, text }: Speaker): Step {
  if (step.kind === "check") return { title: say("fill.check"), required: 0, requiredFilled: 0, errors: 0, note: say("fill.checkNote"), done: false };
  if (step.kind === "evidence") {
    const required = evidence.filter((item) => item.required);
    const there = required.filter((item) => (counts[item.id] ?? 0) >= Math.max(1, item.count.min));
    return { title: say("fill.evidence"), required: required.length, requiredFilled: there.length, errors: tried ? required.length - there.length : 0 };
  }
  const own = outcome.steps[step.index];
  if (!own) return { title: "", required: 0, requiredFilled: 0, errors: 0 };
  return { title: text(own.title), required: own.required, requiredFilled: own.requiredFilled, errors: tried ? own.errors : 0 };
}
