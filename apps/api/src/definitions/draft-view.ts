import type { Draft } from "@shenbao/contract";
import { hashDefinition } from "@shenbao/engine";
import type { DraftRecord } from "@shenbao/store";
import type { Services } from "../services.ts";

/** Whether a draft is what was published. What is too broken to have a hash is not. */
function isPublished(draft: DraftRecord, hash: string | undefined): boolean {
  try {
    return hash !== undefined && hashDefinition(draft.definition) === hash;
  } catch {
    return false;
  }
}

/** A definition under work as the contract tells it, and how it stands to what is published. */
export async function draftView(services: Services, draft: DraftRecord): Promise<Draft> {
  const newest = await services.store.versions.newest(draft.noticeId);
  return {
    id: draft.id,
    noticeId: draft.noticeId,
    year: draft.year,
    title: draft.title,
    revision: draft.revision,
    publishedVersion: newest?.version ?? null,
    changed: !isPublished(draft, newest?.hash),
    applications: await services.store.applications.begunUnder(draft.noticeId),
    updatedAt: new Date(draft.updatedAt).toISOString(),
    updatedBy: draft.updatedBy ?? null,
    definition: draft.definition,
    origin: draft.origin ?? null,
    confirmed: draft.confirmed ?? [],
  };
}
