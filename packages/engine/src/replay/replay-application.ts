import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import { carriedAnswers } from "../definition/migrate/migrate-answers.ts";
import { withStars } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import type { Answers } from "../definition/json.ts";
import type { Finding, FormValidator } from "../form/outcome.ts";
import { isHollow } from "../form/prune.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import { isSubmission } from "../workflow/is-submission.ts";
import { judgeSubmission } from "../workflow/judge-submission.ts";
import { trackForm } from "../workflow/track-evidence.ts";

/** How an application comes out under its own version, and under the other one. */
export type ReplayOutcome = "pass-pass" | "pass-fail" | "fail-pass" | "fail-fail";

/** A definition that applications are judged by, at a moment (ms). */
export interface ReplayVersion {
  definition: NoticeDefinition;
  validate: FormValidator;
  at: number;
}

/** What became of one application. */
export interface Replayed {
  outcome: ReplayOutcome;
  /** What stands in the way under the other version; `key` tells the rule, or the keyword and its place with rows as `*`. */
  findings: (Finding & { key: string })[];
  /** Of these, keys that stood in the way under its own version already. */
  known: string[];
  /** How many answers the other version cannot hold. */
  dropped: number;
}

/** The action that hands in a new application. */
export function submissionOf({ workflow, ...rest }: NoticeDefinition): Action | undefined {
  return workflow.actions.find((action) => action.from.includes(workflow.initial) && isSubmission({ workflow, ...rest }, action, workflow.initial));
}

/** Where a definition has no submission, a form is asked to be valid and its evidence to be there. */
const plainSubmission: Pick<Action, "needs"> = { needs: ["valid", "evidence"] };

/**
 * Judges an application as if it were handed in for the first time: under its own version, and in a track of another one with the
 * answers that this can hold. Nothing is changed. Deadlines, quotas and limits over several applications are not asked.
 */
export function replayApplication(application: ApplicationFacts, track: string, before: ReplayVersion, after: ReplayVersion): Replayed {
  const old = { form: trackForm(before.definition, application.track), year: before.definition.year };
  const next = { form: trackForm(after.definition, track), year: after.definition.year };
  const { answers, dropped } = carriedAnswers(old, next, application.answers);
  const own = inTheWay(before, { ...application, state: before.definition.workflow.initial });
  const other = inTheWay(after, { ...application, track, answers, state: after.definition.workflow.initial, opinions: {} });
  const known = new Set(own.findings.map(({ key }) => key));
  return {
    outcome: `${own.blocked ? "fail" : "pass"}-${other.blocked ? "fail" : "pass"}`,
    findings: other.findings,
    known: [...new Set(other.findings.map(({ key }) => key).filter((key) => known.has(key)))],
    dropped: dropped.length,
  };
}

/** What keeps an application from being handed in. */
function inTheWay({ definition, validate, at }: ReplayVersion, application: ApplicationFacts): { findings: Replayed["findings"]; blocked: boolean } {
  const action = submissionOf(definition) ?? (plainSubmission as Action);
  const { answers, findings, blocked } = judgeSubmission(definition, action, application, at, validate);
  if (!blocked) return { findings: [], blocked };
  const rules = new Map((trackForm(definition, application.track).rules ?? []).map((rule) => [rule.id, rule]));
  const kept = findings.filter(({ severity, code }) => severity === "error" || (severity === "explain" && !isExplained(rules.get(code)?.explainAt, answers)));
  return { findings: kept.map((finding) => ({ ...finding, key: rules.has(finding.code) ? finding.code : `${finding.code} ${withStars(finding.at)}` })), blocked };
}

/** Of rows each has its own reason: that one is missing somewhere is what blocks. */
function isExplained(explainAt: string | undefined, answers: Answers): boolean {
  if (explainAt === undefined || explainAt.includes("*")) return false;
  const reason = readPointer(answers, explainAt);
  return reason !== undefined && !isHollow(reason as Answers[string]);
}
