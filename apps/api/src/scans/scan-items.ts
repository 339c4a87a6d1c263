import { trackEvidence, type Evidence, type NoticeDefinition } from "@shenbao/engine";

/** The evidence of a track that is a stamped scan of the application, proven by its marks. */
export function scanItems(definition: NoticeDefinition, track: string): Evidence[] {
  return trackEvidence(definition, track).filter(({ proven }) => proven !== undefined);
}
