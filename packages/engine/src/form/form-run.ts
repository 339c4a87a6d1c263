import type { Form } from "../definition/definition.generated.ts";
import { dottedPath } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { Answers, Facts } from "../definition/json.ts";
import { condition } from "./condition.ts";
import { computedValues, placeComputed, type ComputedValue } from "./computed-values.ts";
import { DependencyIndex, type Dependent } from "./dependency-index.ts";
import { evidenceFindings } from "./evidence-findings.ts";
import { FindingSentences } from "./finding-sentences.ts";
import { formModel, type FormModel } from "./form-model.ts";
import type { Finding, FormOutcome, FormValidator } from "./outcome.ts";
import { isAtOrBelow, requiredBySchema } from "./places.ts";
import { prune } from "./prune.ts";
import { isExplained, judgeFindings, judgeRequired, requiredPlaces, ruleFindings, type RequiredPlaces, type RuleFindings } from "./rule-states.ts";
import { stepOutcomes } from "./step-outcomes.ts";
import { judgeRules, ruleStates, visibilityOf, type RuleState, type Visibility } from "./visibility.ts";

/** After so many rounds without rest, what was hidden once stays hidden: rules that hide each other in a circle come to an end. */
const freeRounds = 20;

/** A form being judged, again and again with other answers: what does not depend on a change is kept. */
export class FormRun {
  readonly #model: FormModel;
  readonly #facts: Facts;
  readonly #computed: ComputedValue[];
  readonly #rules: RuleState[];
  readonly #required: RequiredPlaces[];
  readonly #findings: RuleFindings[];
  /** Made at the first edit: judging once does not need it. */
  #index: DependencyIndex | null = null;
  readonly #sentences: FindingSentences;
  #visibility: Visibility;
  #stripped: string[] = [];

  /** @throws ExpressionError for a UI rule that is not understood. */
  constructor(form: Form, facts: Facts, year: number) {
    this.#model = formModel(form, year);
    this.#facts = facts;
    this.#computed = computedValues(form, this.#model.nodes.values());
    this.#rules = ruleStates(this.#model, condition);
    this.#required = requiredPlaces(form);
    this.#findings = ruleFindings(form);
    this.#sentences = new FindingSentences(this.#model);
    this.#visibility = visibilityOf(this.#model, this.#rules);
  }

  /** Judges answers. `changed`: the pointers that differ from the last time; absent: all. @throws ExpressionError where an expression's work grows out of bounds. */
  run(raw: Answers, changed: readonly string[] | undefined, validate: FormValidator | undefined, evidence: Record<string, number> | undefined): FormOutcome {
    if (changed === undefined) this.#markAll();
    else {
      this.#index ??= new DependencyIndex(this.#dependents());
      for (const pointer of [...changed, ...this.#stripped]) this.#mark(dottedPath(pointer));
    }
    const answers = this.#settle(raw, changed === undefined);
    judgeRequired(this.#required, answers, this.#facts);
    judgeFindings(this.#findings, answers, this.#facts);
    return this.#outcome(answers, validate, evidence);
  }

  /** Finds the hidden set that the answers without it lead to again, and gives those answers with their computed values. */
  #settle(raw: Answers, fresh: boolean): Answers {
    const computed = new Set(this.#computed.map(({ at }) => at));
    let left = new Set<string>();
    for (let round = 0; ; round++) {
      const leftNow = left;
      const answers = prune(this.#model.root, raw, (pointer) => computed.has(pointer) || leftNow.has(pointer));
      // Where everything is to be judged anyway, a computed value has nothing to tell the others that come after it.
      placeComputed(this.#computed, answers, this.#facts, (path) => (fresh && round === 0 ? undefined : this.#mark(path)));
      if (judgeRules(this.#rules, answers, this.#facts)) {
        const before = this.#visibility;
        this.#visibility = visibilityOf(this.#model, this.#rules);
        this.#markDifference(before.hidden, this.#visibility.hidden);
      }
      const { hidden } = this.#visibility;
      const typed = [...hidden].filter((pointer) => !computed.has(pointer) && readPointer(raw, pointer) !== undefined);
      const next = new Set(round < freeRounds ? typed : [...leftNow, ...typed]);
      if (sameSet(leftNow, next)) {
        this.#stripped = [...leftNow];
        // Only computed values can be left in hidden places, and groups put there for what is required in them.
        const remains = [...hidden].some((pointer) => readPointer(answers, pointer) !== undefined);
        return remains ? prune(this.#model.root, answers, (pointer) => hidden.has(pointer)) : answers;
      }
      this.#markDifference(leftNow, next);
      left = next;
    }
  }

  #dependents(): Dependent[] {
    return [...this.#computed, ...this.#rules, ...this.#required, ...this.#findings];
  }

  #mark(path: string): void {
    if (this.#index) this.#index.mark(path);
    else this.#markAll();
  }

  #markAll(): void {
    for (const dependent of this.#dependents()) dependent.dirty = true;
  }

  #markDifference(before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    for (const pointer of before) if (!after.has(pointer)) this.#mark(dottedPath(pointer));
    for (const pointer of after) if (!before.has(pointer)) this.#mark(dottedPath(pointer));
  }

  #outcome(answers: Answers, validate: FormValidator | undefined, evidence: Record<string, number> | undefined): FormOutcome {
    const { hidden, disabled, hiddenElements } = this.#visibility;
    const isHidden = (pointer: string) => hidden.size > 0 && isAtOrBelow(pointer, hidden);
    const conditional = new Map(this.#required.flatMap(({ source, pointers }) => pointers.map((pointer) => [pointer, source.clause] as const)));
    const isRequired = (pointer: string) => conditional.has(pointer) || requiredBySchema(this.#model, pointer, answers);

    const findings: Finding[] = [];
    const unexplained = new Set<Finding>();
    const missing = new Set<string>();
    for (const error of validate?.(answers) ?? []) {
      if (isHidden(error.pointer)) continue;
      if (error.keyword === "required") missing.add(error.pointer);
      findings.push(this.#sentences.ofSchema(error, answers));
    }
    for (const [pointer, clause] of conditional) {
      if (missing.has(pointer) || isHidden(pointer) || readPointer(answers, pointer) !== undefined) continue;
      findings.push(this.#sentences.ofSchema({ pointer, keyword: "required", params: {} }, answers, clause));
    }
    for (const { rule, broken } of this.#findings) {
      const open = broken.length > 0 && rule.severity === "explain" && !isExplained(rule, answers);
      for (const finding of broken) {
        if (isHidden(finding.at)) continue;
        findings.push(finding);
        if (open) unexplained.add(finding);
      }
    }
    if (evidence) findings.push(...evidenceFindings(this.#model.form, answers, this.#facts, evidence));
    this.#sentences.sort(findings);

    const steps = stepOutcomes(this.#model, { answers, findings, unexplained, isHidden, isRequired });
    const blocking = unexplained.size > 0 || findings.some(({ severity }) => severity === "error");
    return {
      answers,
      hidden,
      findings,
      steps,
      blocking,
      isHidden,
      isRequired,
      isElementHidden: (element) => hiddenElements.has(element),
      isDisabled: (pointer) => disabled.size > 0 && isAtOrBelow(pointer, disabled),
    };
  }
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}
