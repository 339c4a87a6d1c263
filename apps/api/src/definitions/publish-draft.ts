import { Problem, routes } from "@shenbao/contract";
import { StoreConflict } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { bind } from "../http/bind.ts";
import { versionView } from "../notices/get-notice.ts";
import { holdTemplates } from "../templates/held-templates.ts";
import { publishingProblem } from "./check-definition.ts";
import { unconfirmedProblem } from "./next-year.ts";

/** Publishes a draft as the next version, if it has no errors and its personas come out as they must. */
export const publishDraft = bind(routes.publishDraft, async ({ params, body, caller, revision, once, locale }, services) => {
  const { store } = services;
  const unchanged = (noticeId: string) => new Problem("already-exists", { what: say(texts["notice.version"], locale, { id: noticeId }) });
  const { noticeId, version } = await store.once(once, async (tx) => {
    const draft = await store.drafts.get(params.id, tx);
    if (!draft) throw new Problem("not-found");
    if (draft.revision !== revision) throw new Problem("stale");
    const problem = publishingProblem(draft.definition, locale);
    if (problem) throw problem;
    const newest = await store.versions.newest(draft.noticeId, tx);
    if (newest && (await services.versions.get(draft.noticeId, newest.version))?.says(draft.definition)) throw unchanged(draft.noticeId);
    if (newest && !body.note) throw new Problem("note-missing");
    const open = newest ? null : unconfirmedProblem(draft, locale);
    if (open) throw open;
    await holdTemplates(services, draft.definition, locale, tx);
    try {
      const said = newest && body.note ? { note: body.note } : {};
      const published = await store.versions.publish({ definition: draft.definition, publishedAt: services.clock.now(), publishedBy: caller.displayName, ...said }, tx);
      return { noticeId: published.noticeId, version: published.version };
    } catch (error) {
      throw error instanceof StoreConflict && error.code === "duplicate" ? unchanged(draft.noticeId) : error;
    }
  });
  services.versions.published(noticeId);
  const published = await services.versions.get(noticeId, version);
  if (!published) throw new Error(`The version ${version} of ${noticeId} is missing`);
  return { body: versionView(published), etag: revision };
});
