import { trackEvidence, type Evidence, type NoticeDefinition } from "@shenbao/engine";
import type { LoadedApplication } from "../applications/load-application.ts";

/** The evidence of a track that is a stamped scan of the application, proven by its marks. */
export function scanItems(definition: NoticeDefinition, track: string): Evidence[] {
  return trackEvidence(definition, track).filter(({ proven }) => proven !== undefined);
}

/** Of an application those that its reader sees. */
export function seenScanItems({ version, record, sight }: Pick<LoadedApplication, "version" | "record" | "sight">): Evidence[] {
  return scanItems(version.definition, record.track).filter(({ id }) => sight.seesEvidence(id));
}
