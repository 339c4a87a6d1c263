import { Problem } from "@shenbao/contract";
import { findAction, isApplicantRole, sayInstant, type Action } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { ClientSession } from "mongodb";
import type { Services } from "../services.ts";
import type { LoadedApplication } from "./load-application.ts";

/**
 * For one who decides on what has changed since it was read: who decided what, and when, where somebody did by what led out of a state in
 * which this action begins. Null for other changes, and for those who apply: to them it is only changed.
 */
export async function decidedMeanwhile(
  services: Services,
  { record, version: { definition }, role, sight }: LoadedApplication,
  action: Action,
  locale: Locale,
  tx: ClientSession,
): Promise<Problem | null> {
  if (isApplicantRole(definition, role)) return null;
  const last = await services.store.events.last(record.id, tx);
  if (last?.from == null || last.from === last.to || !action.from.includes(last.from)) return null;
  const { organisation, name } = last.by;
  const concealed = sight.blind && organisation?.code === record.applicant.code;
  const who = concealed ? [] : [organisation?.name[locale], name].filter((part): part is string => typeof part === "string" && part !== "");
  return new Problem("decided-meanwhile", {
    who: who.join(" ") || say(texts["decided.clock"], locale),
    action: findAction(definition, last.action)?.title[locale] ?? last.action,
    state: definition.workflow.states[record.state]?.title[locale] ?? record.state,
    at: sayInstant(definition.timezone, last.at),
  });
}
