import { Problem, type Application, type Decision } from "@shenbao/contract";
import { actionsFor, findAction, sayInstant, type NoticeDefinition } from "@shenbao/engine";
import type { PreparedDecision } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { actorOf, roleOfCaller } from "../authorisation/may.ts";
import type { LoadedApplication } from "../applications/load-application.ts";
import type { EventAuthor } from "../applications/transition-of.ts";
import type { Caller } from "../http/handler.ts";

/** Whether a prepared decision is the caller's to see, change and release: those of the organisation and role that prepared it. To everybody else there is none. */
export function ownsDecision(caller: Caller, definition: NoticeDefinition, { by }: Pick<PreparedDecision, "by">): boolean {
  return by.organisation?.code === caller.organisation.code && by.role === roleOfCaller(caller, definition);
}

/** Whether a role prepares decisions at all. */
export function preparesDecisions(definition: NoticeDefinition, role: string): boolean {
  return definition.workflow.actions.some((action) => action.by === role && action.release === "together");
}

/** A prepared decision as the contract tells it. */
export function decisionView(definition: NoticeDefinition, decision: Pick<PreparedDecision, "action" | "revision" | "by" | "at" | "overtaken">, locale: Locale): Decision {
  const { action, revision, by, at, overtaken } = decision;
  return { action, revision, by: by.name ?? "", at: new Date(at).toISOString(), overtaken: overtaken && overtakenProblem(definition, overtaken, locale).say(locale) };
}

/** Why a decision no longer fits: who did what since, and when. */
export function overtakenProblem(definition: NoticeDefinition, { by, action, at, state }: NonNullable<PreparedDecision["overtaken"]>, locale: Locale): Problem {
  return new Problem("decision-overtaken", {
    who: sayAuthor(by, locale),
    action: findAction(definition, action)?.title[locale] ?? say(texts["decided.change"], locale),
    at: sayInstant(definition.timezone, at),
    state: definition.workflow.states[state]?.title[locale] ?? state,
  });
}

/** Who, with the organisation; the clock where nobody did. */
export function sayAuthor({ organisation, name }: EventAuthor, locale: Locale): string {
  const parts = [organisation?.name[locale], name].filter((part): part is string => typeof part === "string" && part !== "");
  return parts.join(" ") || say(texts["decided.clock"], locale);
}

/** The decision on an application for those who prepared it, with what could be prepared in its place; null for everybody else. */
export function ownDecision({ record, version: { definition }, facts, guarded, role }: LoadedApplication, caller: Caller, locale: Locale, now: number): Application["decision"] {
  const { prepared } = record;
  if (!prepared || !ownsDecision(caller, definition, prepared)) return null;
  const { prepared: _prepared, ...free } = facts;
  const choices = actionsFor(definition, free, actorOf(caller, definition, role, guarded), now).filter(({ action, refusal }) => action.release === "together" && refusal === null);
  return {
    ...decisionView(definition, prepared, locale),
    input: prepared.input,
    reasons: prepared.reasons.map(({ at, text }) => ({ at, text })),
    choices: choices.map(({ action }) => action.id),
  };
}
