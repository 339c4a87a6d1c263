import { Problem, routes } from "@shenbao/contract";
import { newId, StoreConflict, type DraftRecord } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import { draftIdentity } from "./draft-identity.ts";
import { draftView } from "./draft-view.ts";

/** A definition under work. @throws Problem "not-found" */
export async function openDraft(services: Services, id: string): Promise<DraftRecord> {
  const draft = await services.store.drafts.get(id);
  if (!draft) throw new Problem("not-found");
  return draft;
}

/** A second draft of one notice is told by the notice's id. */
export async function unique<T>(noticeId: string, locale: Locale, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StoreConflict && error.code === "duplicate") throw new Problem("already-exists", { what: say(texts["notice.what"], locale, { id: noticeId }) });
    throw error;
  }
}

/** Definitions under work. */
export const listDrafts = bind(routes.listDrafts, async ({ query }, services) => {
  const page = await services.store.drafts.page(query);
  const rows = await Promise.all(
    page.rows.map(async (draft) => {
      const { definition: _definition, origin: _origin, confirmed: _confirmed, ...summary } = await draftView(services, draft);
      return summary;
    }),
  );
  return { body: { ...page, rows } };
});

/** A definition under work. */
export const getDraft = bind(routes.getDraft, async ({ params }, services) => {
  const draft = await openDraft(services, params.id);
  return { body: await draftView(services, draft), etag: draft.revision };
});

/** Imports a definition as a new draft. A copy of a draft takes along what it was begun from and what was confirmed there. */
export const importDefinition = bind(routes.importDefinition, async ({ body, query, once, caller, locale }, services) => {
  const identity = draftIdentity(body, locale);
  const original = query.copyOf === undefined ? null : await openDraft(services, query.copyOf);
  const { id } = await unique(identity.noticeId, locale, () =>
    services.store.once(once, async (tx) => {
      const { origin, confirmed } = original ?? {};
      const draft: DraftRecord = {
        id: newId(),
        ...identity,
        revision: 1,
        definition: body,
        updatedAt: services.clock.now(),
        updatedBy: caller.displayName,
        ...(origin && { origin }),
        ...(confirmed && { confirmed }),
      };
      await services.store.drafts.insert(draft, tx);
      return { id: draft.id };
    }),
  );
  const draft = await openDraft(services, id);
  return { body: await draftView(services, draft), etag: draft.revision };
});

/** Saves a definition under work, even with findings. */
export const saveDraft = bind(routes.saveDraft, async ({ params, body, caller, revision, locale }, services) => {
  await openDraft(services, params.id);
  const identity = draftIdentity(body, locale);
  const saved = await unique(identity.noticeId, locale, () =>
    services.store.drafts.save({ id: params.id, ...identity, definition: body, updatedAt: services.clock.now(), updatedBy: caller.displayName }, revision),
  );
  if (!saved) throw new Problem("stale");
  const draft = await openDraft(services, params.id);
  return { body: await draftView(services, draft), etag: draft.revision };
});

/** Published versions of a definition. */
export const listVersions = bind(routes.listVersions, async ({ params }, services) => {
  const { noticeId } = await openDraft(services, params.id);
  const versions = await services.store.versions.of(noticeId);
  const rows = await Promise.all(
    versions.map(async ({ version, hash, publishedAt, publishedBy, note }) => ({
      noticeId,
      version,
      hash,
      publishedAt: new Date(publishedAt).toISOString(),
      publishedBy,
      note,
      applications: await services.store.applications.begunUnder(noticeId, version),
    })),
  );
  return { body: { rows } };
});
