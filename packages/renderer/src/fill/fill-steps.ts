import { fieldAt, type Evidence, type Form, type FormOutcome } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { fillTexts } from "@shenbao/texts/fill";
import type { Step } from "../pieces/Stepper.tsx";

/** A step of filling in: one of the form's own by its index, the evidence, or check and submit. */
export type FillStep = { kind: "form"; index: number } | { kind: "evidence" } | { kind: "check" };

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

/** A step's line in the stepper. Errors are told only after somebody tried to submit: an empty form is not a wrong one. */
export function stepLine(step: FillStep, outcome: FormOutcome, evidence: readonly Evidence[], counts: Record<string, number>, tried: boolean, locale: Locale): Step {
  if (step.kind === "check")
    return { title: say(fillTexts["fill.check"], locale), required: 0, requiredFilled: 0, errors: 0, note: say(fillTexts["fill.checkNote"], locale), done: false };
  if (step.kind === "evidence") {
    const required = evidence.filter((item) => item.required);
    const there = required.filter((item) => (counts[item.id] ?? 0) >= Math.max(1, item.count.min));
    return { title: say(fillTexts["fill.evidence"], locale), required: required.length, requiredFilled: there.length, errors: tried ? required.length - there.length : 0 };
  }
  const own = outcome.steps[step.index];
  if (!own) return { title: "", required: 0, requiredFilled: 0, errors: 0 };
  return { title: own.title[locale] || own.title["zh-CN"], required: own.required, requiredFilled: own.requiredFilled, errors: tried ? own.errors : 0 };
}
