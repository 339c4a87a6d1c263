import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { dottedPath } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { formModel, type FormModel } from "./form-model.ts";
import type { FormOutcome } from "./outcome.ts";
import { isAtOrBelow, requiredBySchema } from "./places.ts";
import { plainCondition } from "./plain-condition.ts";
import { prune } from "./prune.ts";
import { stepOutcomes } from "./step-outcomes.ts";
import { judgeRules, ruleStates, visibilityOf, type Visibility } from "./visibility.ts";

/** Rounds after which what hides what is left to the evaluator. */
const mostRounds = 20;

/**
 * What a page may draw of a form before the evaluator is loaded: what is hidden, disabled, and required by the schema, exactly as
 * the evaluator will say it. Values are the stored ones; nothing is computed, nothing judged, and so `blocking` is true.
 * @returns null where it cannot be said without the evaluator: a condition on an expression, a schema of many keywords, a computed value, or a rule that is not understood
 */
export function openingOutcome(form: Form, year: number, answers: Answers): FormOutcome | null {
  const model = formModel(form, year);
  const visibility = visibilityWithout(model, answers);
  if (visibility === null) return null;
  const { hidden, disabled, hiddenElements } = visibility;
  const isHidden = (pointer: string) => hidden.size > 0 && isAtOrBelow(pointer, hidden);
  const isRequired = (pointer: string) => requiredBySchema(model, pointer, answers);
  return {
    answers,
    hidden,
    findings: [],
    blocking: true,
    isHidden,
    isRequired,
    isElementHidden: (element) => hiddenElements.has(element),
    isDisabled: (pointer) => disabled.size > 0 && isAtOrBelow(pointer, disabled),
    get steps() {
      return stepOutcomes(model, { answers, findings: [], unexplained: new Set(), isHidden, isRequired });
    },
  };
}

/** The hidden set that the answers without it lead to again. */
function visibilityWithout(model: FormModel, raw: Answers): Visibility | null {
  const rules = ruleStates(model, plainCondition);
  if (rules === null) return null;
  if (rules.length === 0) return visibilityOf(model, rules);
  const unknown = [...model.nodes.values()].filter(({ pointer, schema }) => model.computed.has(pointer) || schema["readOnly"] === true).map(({ pointer }) => dottedPath(pointer));
  if (rules.some(({ reads }) => reads.some((path) => unknown.some((other) => overlap(path, other))))) return null;
  let left: ReadonlySet<string> = new Set();
  for (let round = 0; round < mostRounds; round++) {
    const before = left;
    const answers = prune(model.root, raw, (pointer) => before.has(pointer));
    for (const rule of rules) rule.dirty = true;
    judgeRules(rules, answers, {});
    const visibility = visibilityOf(model, rules);
    const typed = [...visibility.hidden].filter((pointer) => readPointer(raw, pointer) !== undefined);
    if (typed.length === before.size && typed.every((pointer) => before.has(pointer))) return visibility;
    left = new Set(typed);
  }
  return null;
}

function overlap(path: string, other: string): boolean {
  return path === "" || path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
}
