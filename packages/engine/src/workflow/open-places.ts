import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { wholePlace } from "../form/index.ts";

/**
 * What the applicant may edit in the application's state: everything, only the places the last return named (pointers, each with
 * all below it, and `evidence:<id>`), or nothing. A return of the whole opens everything. Time is judged by editRefusal.
 */
export function openPlaces(definition: NoticeDefinition, application: ApplicationFacts): "all" | string[] | null {
  const open = definition.workflow.states[application.state]?.open;
  if (open === "all") return "all";
  if (open !== "named") return null;
  const places = new Set(application.reasons.map((reason) => reason.at));
  return places.has(wholePlace) ? "all" : [...places];
}
