import { withStars } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { Answers } from "../definition/json.ts";
import type { FormModel } from "./form-model.ts";
import type { Finding, StepOutcome } from "./outcome.ts";
import { isHollow } from "./prune.ts";
import { stepsOf } from "./steps-of.ts";

/** What counting needs to know of an outcome. */
interface Counted {
  answers: Answers;
  findings: readonly Finding[];
  unexplained: ReadonlySet<Finding>;
  isHidden(pointer: string): boolean;
  isRequired(pointer: string): boolean;
}

/** The place of a step's field that a finding belongs to: the field itself or the table around it. */
export function fieldPlace(model: FormModel, at: string): string | null {
  const known = model.findingPlaces.get(at);
  if (known !== undefined) return known;
  const place = findPlace(model, at);
  if (model.findingPlaces.size < mostPlaces) model.findingPlaces.set(at, place);
  return place;
}

/** Places are kept up to so many; a form with more is only slower. */
const mostPlaces = 20_000;

function findPlace(model: FormModel, at: string): string | null {
  for (let pointer = withStars(at); pointer !== ""; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
    const field = model.byPointer.get(pointer);
    if (field && field.step >= 0 && model.places.has(pointer)) return pointer;
  }
  return null;
}

/** How far each step is. Computed and read-only fields count for nothing but their errors; a table is filled once it has a value and lacks none that is required. */
export function stepOutcomes(model: FormModel, outcome: Counted): StepOutcome[] {
  const steps = stepsOf(model.form, model.year).map(({ title }, index): StepOutcome => ({ index, title, fields: 0, filled: 0, required: 0, requiredFilled: 0, errors: 0 }));
  const lacking = new Set<string>();
  for (const finding of outcome.findings) {
    const place = fieldPlace(model, finding.at);
    if (place === null) continue;
    if (finding.code === "required" && finding.at !== place) lacking.add(place);
    const step = steps[model.byPointer.get(place)?.step ?? -1];
    if (step && (finding.severity === "error" || outcome.unexplained.has(finding))) step.errors++;
  }
  for (const field of model.fields) {
    const step = steps[field.step];
    if (!step || field.computed || field.schema["readOnly"] === true || outcome.isHidden(field.pointer)) continue;
    const filled = !isHollow(readPointer(outcome.answers, field.pointer)) && !lacking.has(field.pointer);
    const required = outcome.isRequired(field.pointer);
    step.fields++;
    if (filled) step.filled++;
    if (required) step.required++;
    if (required && filled) step.requiredFilled++;
  }
  return steps;
}
