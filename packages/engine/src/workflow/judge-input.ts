import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { admitDraft, evaluateForm, normaliseAnswers, type Finding, type FormValidator } from "../form/index.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { factsOf } from "./facts-of.ts";
import { inputFindings } from "./input-findings.ts";

/** What was filled in with an action, as it is kept (pruned, computed values in place; undefined where nothing was asked), or why it cannot be taken. */
export type JudgedInput = { input: Answers | undefined } | { findings: Finding[] };

/**
 * Judges what an actor filled in for an action.
 * @throws Error where the action has a form and no validator was given
 */
export function judgeInput(
  definition: NoticeDefinition,
  action: Action,
  application: ApplicationFacts,
  given: unknown,
  now: number,
  validate: FormValidator | undefined,
): JudgedInput {
  if (action.form === undefined) {
    const findings = inputFindings(definition, action, application, (given ?? {}) as Answers, now, undefined).filter((finding) => finding.severity !== "warning");
    return findings.length > 0 ? { findings } : { input: undefined };
  }
  const form = definition.forms[action.form];
  if (!form || !validate) throw new Error(`The form “${action.form}” of the action “${action.id}” cannot be checked`);
  const admitted = admitDraft(form, given ?? {});
  if ("refused" in admitted) return { findings: [{ at: admitted.refused.at, code: "not-admitted", severity: "error", message: admitted.refused.message }] };
  const input = normaliseAnswers(form, admitted.answers);
  const outcome = evaluateForm({ form, answers: input, facts: factsOf(definition, application, now, input), year: definition.year, validate });
  const findings = inputFindings(definition, action, application, outcome.answers, now, validate);
  const blocked =
    outcome.blocking ||
    findings.some(
      (finding) => finding.severity === "error" || (finding.severity === "explain" && !outcome.findings.some((own) => own.code === finding.code && own.at === finding.at)),
    );
  return blocked ? { findings } : { input: outcome.answers };
}
