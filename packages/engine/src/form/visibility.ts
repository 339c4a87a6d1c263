import { isRecord } from "../definition/json.ts";
import type { Dependent } from "./dependency-index.ts";
import type { FormModel } from "./form-model.ts";
import type { Condition } from "./plain-condition.ts";
import type { UiElement } from "./ui-element.ts";

type Effect = "SHOW" | "HIDE" | "ENABLE" | "DISABLE";
const effects: ReadonlySet<unknown> = new Set<Effect>(["SHOW", "HIDE", "ENABLE", "DISABLE"]);

/** The rule of one UI element with what its condition last came to. */
export interface RuleState extends Dependent {
  element: UiElement;
  effect: Effect;
  condition: Condition;
  holds: boolean;
}

/** What rules make of a form: hidden and disabled places by pointer with stars, hidden elements themselves. */
export interface Visibility {
  hidden: Set<string>;
  disabled: Set<string>;
  hiddenElements: Set<unknown>;
}

/** Conditions made ready, for as long as their rules live. */
const conditions = new WeakMap<object, Condition>();

/**
 * The rules of a form's UI schema. `read` makes a condition ready, and is given `undefined` for a rule that is none; where it gives null, so does this.
 */
export function ruleStates(model: FormModel, read: (written: unknown) => Condition): RuleState[];
export function ruleStates(model: FormModel, read: (written: unknown) => Condition | null): RuleState[] | null;
export function ruleStates(model: FormModel, read: (written: unknown) => Condition | null): RuleState[] | null {
  const states = new Map<UiElement, RuleState>();
  for (const element of model.ui.ruled) {
    const { rule } = element;
    // A rule without an effect is as little understood as one whose condition is none.
    const made = isRecord(rule) && effects.has(rule["effect"]) ? (conditions.get(rule) ?? read(rule["condition"])) : read(undefined);
    if (made === null || !isRecord(rule)) return null;
    conditions.set(rule, made);
    states.set(element, { element, effect: rule["effect"] as Effect, condition: made, reads: made.reads, dirty: true, holds: false });
  }
  return [...states.values()];
}

/** Judges again what is dirty; tells whether any condition came out differently. */
export function judgeRules(states: readonly RuleState[], answers: Record<string, unknown>, facts: Record<string, unknown>): boolean {
  let differs = false;
  for (const state of states) {
    if (!state.dirty) continue;
    state.dirty = false;
    const holds = state.condition.holds(answers, facts);
    if (holds !== state.holds) differs = true;
    state.holds = holds;
  }
  return differs;
}

/** What the rules' outcomes come to. A control is hidden where it, or anything around it, is; a field that is shown anywhere is not hidden. */
export function visibilityOf(model: FormModel, states: readonly RuleState[]): Visibility {
  const hiddenElements = new Set<unknown>();
  const disabledElements = new Set<unknown>();
  for (const { element, effect, holds } of states) {
    if (effect === "SHOW" ? !holds : effect === "HIDE" && holds) hiddenElements.add(element);
    if (effect === "ENABLE" ? !holds : effect === "DISABLE" && holds) disabledElements.add(element);
  }
  const shown = new Set<string>();
  const enabled = new Set<string>();
  const hidden = new Set<string>();
  const disabled = new Set<string>();
  if (hiddenElements.size === 0 && disabledElements.size === 0) return { hidden, disabled, hiddenElements };
  for (const { pointer, ruled } of model.ui.appearances) {
    (ruled.some((element) => hiddenElements.has(element)) ? hidden : shown).add(pointer);
    (ruled.some((element) => disabledElements.has(element)) ? disabled : enabled).add(pointer);
  }
  for (const pointer of shown) hidden.delete(pointer);
  for (const pointer of enabled) disabled.delete(pointer);
  return { hidden, disabled, hiddenElements };
}
