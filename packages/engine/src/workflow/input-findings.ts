import { processTexts as texts } from "@shenbao/texts/process";
import type { Action, NoticeDefinition, Rule } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { evaluate } from "../expression/index.ts";
import { evaluateForm, type Finding, type FormValidator } from "../form/index.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { dataOf, factsOf } from "./facts-of.ts";

/**
 * What is wrong with what an actor filled in for an action: the findings of the action's form and the rules it `requires`.
 * Blocking are those of severity `error`, and `explain` (kept here only while its reason is missing).
 * @throws Error where the action has a form and no validator was given: unchecked input never passes.
 */
export function inputFindings(definition: NoticeDefinition, action: Action, application: ApplicationFacts, input: Answers, now: number, validate: FormValidator | undefined): Finding[] {
  const rules = requiredFindings(definition, action, application, input, now);
  if (action.form === undefined) {
    const unexpected: Finding[] = Object.keys(input).map((name) => ({ at: `/${name}`, code: "additionalProperties", severity: "error", message: texts["input.unexpected"] }));
    return [...unexpected, ...rules];
  }
  const form = definition.forms[action.form];
  if (!form || !validate) throw new Error(`The form “${action.form}” of the action “${action.id}” cannot be checked`);
  const outcome = evaluateForm({ form, answers: input, facts: factsOf(definition, application, now, input), year: definition.year, validate });
  return [...outcome.findings, ...rules];
}

function requiredFindings(definition: NoticeDefinition, action: Action, application: ApplicationFacts, input: Answers, now: number): Finding[] {
  const data = dataOf(definition, application, now, input);
  return (action.requires ?? [])
    .filter((rule) => (rule.when === undefined || evaluate(rule.when, data) === true) && evaluate(rule.assert, data) === false && !isExplained(rule, input))
    .flatMap((rule) => rule.at.map((at): Finding => ({ at, code: rule.id, severity: rule.severity, message: rule.message, clause: rule.clause })));
}

function isExplained(rule: Rule, input: Answers): boolean {
  if (rule.severity !== "explain" || rule.explainAt === undefined) return false;
  const reason = rule.explainAt.split("/").slice(1).reduce<unknown>((value, key) => (typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined), input);
  return typeof reason === "string" && reason.trim() !== "";
}
