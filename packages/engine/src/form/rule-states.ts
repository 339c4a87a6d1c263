import type { Form, RequiredWhen, Rule } from "../definition/definition.generated.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { Answers } from "../definition/json.ts";
import { evaluateWith } from "../expression/evaluate.ts";
import { variablesOf } from "../expression/variables-of.ts";
import type { Dependent } from "./dependency-index.ts";
import type { Finding } from "./outcome.ts";
import { readsIn, rowPlaces } from "./row-places.ts";

/** A rule with the findings it last gave. */
export interface RuleFindings extends Dependent {
  rule: Rule;
  broken: Finding[];
}

/** A `requiredWhen` with the concrete pointers it last made required. */
export interface RequiredPlaces extends Dependent {
  source: RequiredWhen;
  pointers: string[];
}

/** The rules of a form, ready to be judged. */
export function ruleFindings(form: Form): RuleFindings[] {
  return (form.rules ?? []).map((rule) => {
    const variables = [...(rule.when === undefined ? [] : variablesOf(rule.when)), ...variablesOf(rule.assert)];
    return { rule, broken: [], reads: readsIn(variables, rule.at), dirty: true };
  });
}

/** The conditional requirements of a form. */
export function requiredPlaces(form: Form): RequiredPlaces[] {
  return (form.requiredWhen ?? []).map((source) => ({ source, pointers: [], reads: readsIn(variablesOf(source.when), source.at), dirty: true }));
}

/** The findings of a rule: one for each field it points at, for each row where it goes through rows. Broken is what `when` holds for (or has none) and whose `assert` is exactly false: over missing values it is unknown, and missing is another finding's business. */
export function brokenPlaces(rule: Rule, answers: Answers, facts: Record<string, unknown>): Finding[] {
  const findings: Finding[] = [];
  for (const place of rowPlaces(rule.at, answers, facts)) {
    if (rule.when !== undefined && evaluateWith(rule.when, answers, place.facts) !== true) continue;
    if (evaluateWith(rule.assert, answers, place.facts) !== false) continue;
    for (const at of rule.at) {
      const finding: Finding = { at: place.fill(at), code: rule.id, severity: rule.severity, message: rule.message };
      if (rule.clause !== undefined) finding.clause = rule.clause;
      findings.push(finding);
    }
  }
  return findings;
}

/** Judges dirty rules again. */
export function judgeFindings(states: readonly RuleFindings[], answers: Answers, facts: Record<string, unknown>): void {
  for (const state of states) {
    if (!state.dirty) continue;
    state.dirty = false;
    state.broken = brokenPlaces(state.rule, answers, facts);
  }
}

/** Judges dirty conditional requirements again. */
export function judgeRequired(states: readonly RequiredPlaces[], answers: Answers, facts: Record<string, unknown>): void {
  for (const state of states) {
    if (!state.dirty) continue;
    state.dirty = false;
    state.pointers = rowPlaces(state.source.at, answers, facts).flatMap((place) =>
      evaluateWith(state.source.when, answers, place.facts) === true ? state.source.at.map(place.fill) : [],
    );
  }
}

/** Whether the reason that an `explain` rule asks for is given. */
export function isExplained(rule: Rule, answers: Answers): boolean {
  const reason = rule.explainAt === undefined ? undefined : readPointer(answers, rule.explainAt);
  return typeof reason === "string" && reason.trim() !== "";
}
