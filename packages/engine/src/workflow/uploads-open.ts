import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { openPlaces } from "./open-places.ts";
import { trackEvidence } from "./track-evidence.ts";

/** The evidence the applicant may upload or remove in the application's state: that of the form where its place is open, and what the state names. */
export function uploadsOpen(definition: NoticeDefinition, application: ApplicationFacts): string[] {
  const open = openPlaces(definition, application);
  const named = definition.workflow.states[application.state]?.uploads ?? [];
  return trackEvidence(definition, application.track)
    .filter((evidence) => named.includes(evidence.id) || (open === "all" ? evidence.stage !== "after-submit" : open?.includes(`evidence:${evidence.id}`)))
    .map((evidence) => evidence.id);
}

/** The files of an evidence item that the applicant may replace, where the last return named files and not the item. */
export function filesOpen(definition: NoticeDefinition, application: ApplicationFacts, evidence: string): string[] {
  const open = openPlaces(definition, application);
  const before = `evidence:${evidence}/`;
  return open === "all" || open === null ? [] : open.filter((place) => place.startsWith(before)).map((place) => place.slice(before.length));
}
