import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";

/**
 * What the applicant may edit in the application's state: everything, only the places the last return named (pointers, each with
 * all below it, and `evidence:<id>`), or nothing. Time is judged by editRefusal.
 */
export function openPlaces(definition: NoticeDefinition, application: ApplicationFacts): "all" | string[] | null {
  const open = definition.workflow.states[application.state]?.open;
  if (open === "all") return "all";
  return open === "named" ? [...new Set(application.reasons.map((reason) => reason.at))] : null;
}
