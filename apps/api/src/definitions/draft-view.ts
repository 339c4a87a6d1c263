import type { Draft } from "@shenbao/contract";
import { hashDefinition } from "@shenbao/engine";
import type { DraftRecord } from "@shenbao/store";
import type { Services } from "../services.ts";

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
    changed: newest === null || newest.hash !== hashDefinition(draft.definition),
    applications: await services.store.applications.begunUnder(draft.noticeId),
    updatedAt: new Date(draft.updatedAt).toISOString(),
    definition: draft.definition,
  };
}
