import type { Draft } from "@shenbao/contract";
import type { DraftRecord } from "@shenbao/store";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** Whether a draft is what was published. What is too broken to have a hash is not. */
function isPublished(draft: DraftRecord, newest: CompiledVersion | null): boolean {
  try {
    return newest?.says(draft.definition) === true;
  } catch {
    return false;
  }
}

/** A definition under work as the contract tells it, and how it stands to what is published. */
export async function draftView(services: Services, draft: DraftRecord): Promise<Draft> {
  const newest = await services.versions.newest(draft.noticeId);
  return {
    id: draft.id,
    noticeId: draft.noticeId,
    year: draft.year,
    title: draft.title,
    revision: draft.revision,
    publishedVersion: newest?.version ?? null,
    changed: !isPublished(draft, newest),
    applications: await services.store.applications.begunUnder(draft.noticeId),
    updatedAt: new Date(draft.updatedAt).toISOString(),
    updatedBy: draft.updatedBy ?? null,
    definition: draft.definition,
    origin: draft.origin ?? null,
    confirmed: draft.confirmed ?? [],
  };
}
