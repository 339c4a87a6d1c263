import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { roleOf } from "./roles.ts";

/** Whether an application lies within the scope of a role of an organisation, whatever its state. */
export function inScope(definition: NoticeDefinition, role: string, organisation: string, application: ApplicationFacts, assigned: boolean): boolean {
  const scope = roleOf(definition, role)?.sees.scope;
  if (scope === "own") return application.applicant.code === organisation;
  if (scope === "below") return application.reach.includes(organisation);
  if (scope === "assigned") return assigned;
  return false;
}

/** The states in which a role sees applications of its scope; none for a role the notice does not have. */
export function statesSeen(definition: NoticeDefinition, role: string): string[] {
  const sight = roleOf(definition, role)?.sees;
  if (!sight) return [];
  const all = Object.keys(definition.workflow.states);
  if (sight.states) return all.filter((state) => sight.states?.includes(state));
  return sight.scope === "own" ? all : all.filter((state) => state !== definition.workflow.initial);
}

/** Whether a role, acting for an organisation, sees an application: within its scope and in a state it sees. */
export function sees(definition: NoticeDefinition, role: string, organisation: string, application: ApplicationFacts, assigned: boolean): boolean {
  return inScope(definition, role, organisation, application, assigned) && statesSeen(definition, role).includes(application.state);
}
