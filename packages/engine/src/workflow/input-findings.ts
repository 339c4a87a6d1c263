import { processTexts as texts } from "@shenbao/texts/process";
import type { Action, NoticeDefinition, Rule } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { evaluateForm, type Finding, type FormValidator } from "../form/index.ts";
import { brokenPlaces, isExplained } from "../form/rule-states.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { factsOf } from "./facts-of.ts";

/**
 * What is wrong with what an actor filled in for an action: the findings of the action's form and of the rules it `requires`.
 * An `explain` whose reason is given is left out, so that everything but warnings blocks.
 * @throws Error where the action has a form and no validator was given: unchecked input never passes.
 */
export function inputFindings(
  definition: NoticeDefinition,
  action: Action,
  application: ApplicationFacts,
  input: Answers,
  now: number,
  validate: FormValidator | undefined,
): Finding[] {
  const required = requiredFindings(definition, action, application, input, now);
  if (action.form === undefined) {
    const unexpected: Finding[] = Object.keys(input).map((name) => ({ at: `/${name}`, code: "additionalProperties", severity: "error", message: texts["input.unexpected"] }));
    return [...unexpected, ...required];
  }
  const form = definition.forms[action.form];
  if (!form || !validate) throw new Error(`The form “${action.form}” of the action “${action.id}” cannot be checked`);
  const outcome = evaluateForm({ form, answers: input, facts: factsOf(definition, application, now, input), year: definition.year, validate });
  const explained = new Set((form.rules ?? []).filter((rule) => hasReason(rule, outcome.answers)).map(({ id }) => id));
  return [...outcome.findings.filter(({ code, severity }) => severity !== "explain" || !explained.has(code)), ...required];
}

function requiredFindings(definition: NoticeDefinition, action: Action, application: ApplicationFacts, input: Answers, now: number): Finding[] {
  const facts = factsOf(definition, application, now, input);
  return (action.requires ?? []).filter((rule) => !hasReason(rule, input)).flatMap((rule) => brokenPlaces(rule, application.answers, facts));
}

const hasReason = (rule: Rule, answers: Answers) => rule.severity === "explain" && isExplained(rule, answers);
