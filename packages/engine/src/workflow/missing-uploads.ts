import type { Action, Evidence, NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { trackEvidence } from "./track-evidence.ts";

/** The evidence an action needs uploaded and that is not there in the number asked for. Items the track's form does not have are not asked of it. */
export function missingUploads(definition: NoticeDefinition, action: Action, application: ApplicationFacts): Evidence[] {
  const needed = action.needsUploads ?? [];
  return trackEvidence(definition, application.track).filter((evidence) => needed.includes(evidence.id) && countOf(application, evidence.id) < Math.max(1, evidence.count.min));
}

const countOf = (application: ApplicationFacts, id: string) => (Object.hasOwn(application.evidence, id) ? (application.evidence[id] ?? 0) : 0);
