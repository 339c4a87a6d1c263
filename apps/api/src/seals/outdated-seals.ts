import { trackEvidence, type NoticeDefinition } from "@shenbao/engine";
import type { ApplicationRecord, Transition } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { letGo } from "../files/let-go.ts";
import type { Services } from "../services.ts";

/**
 * The evidence of an application that is submitted anew: what was sealed is the submission before, and has to be sealed again.
 * @returns undefined where nothing is sealed
 */
export function withoutSeals(definition: NoticeDefinition, { track, evidence }: ApplicationRecord): ApplicationRecord["evidence"] | undefined {
  const sealed = sealedItems(definition, track).filter((id) => (evidence[id] ?? []).length > 0);
  return sealed.length === 0 ? undefined : Object.fromEntries(Object.entries(evidence).filter(([id]) => !sealed.includes(id)));
}

/** Lets go of the sealed files that a submission left behind. */
export async function letGoOfSeals(services: Services, tx: ClientSession, { before, after }: Transition): Promise<void> {
  for (const [item, files] of Object.entries(before.evidence)) {
    if (after.evidence[item] === undefined) for (const file of files) await letGo(services, tx, before.id, item, file.id);
  }
}

const sealedItems = (definition: NoticeDefinition, track: string): string[] => trackEvidence(definition, track).flatMap(({ id, sealed }) => (sealed ? [id] : []));
