import { Problem, routes } from "@shenbao/contract";
import { hashDefinition } from "@shenbao/engine";
import { StoreConflict } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { bind } from "../http/bind.ts";
import { versionView } from "../notices/get-notice.ts";
import { publishingProblem } from "./check-definition.ts";

/** Publishes a draft as the next version, if it has no errors and its personas come out as they must. */
export const publishDraft = bind(routes.publishDraft, async ({ params, caller, revision, once, locale }, services) => {
  const { store } = services;
  const unchanged = (noticeId: string) => new Problem("already-exists", { what: say(texts["notice.version"], locale, { id: noticeId }) });
  const { noticeId, version } = await store.once(once, async (tx) => {
    const draft = await store.drafts.get(params.id, tx);
    if (!draft) throw new Problem("not-found");
    if (draft.revision !== revision) throw new Problem("stale");
    const problem = publishingProblem(draft.definition, locale);
    if (problem) throw problem;
    if ((await store.versions.newest(draft.noticeId, tx))?.hash === hashDefinition(draft.definition)) throw unchanged(draft.noticeId);
    try {
      const published = await store.versions.publish({ definition: draft.definition, publishedAt: services.clock.now(), publishedBy: caller.displayName }, tx);
      return { noticeId: published.noticeId, version: published.version };
    } catch (error) {
      throw error instanceof StoreConflict && error.code === "duplicate" ? unchanged(draft.noticeId) : error;
    }
  });
  const published = await services.versions.get(noticeId, version);
  if (!published) throw new Error(`The version ${version} of ${noticeId} is missing`);
  return { body: versionView(published), etag: revision };
});
