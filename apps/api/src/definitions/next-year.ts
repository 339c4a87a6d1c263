import { Problem, routes } from "@shenbao/contract";
import { isRecord, type NoticeDefinition } from "@shenbao/engine";
import { cloneIntoYear, suggestNoticeId, unconfirmed, yearOrigin } from "@shenbao/engine/next-year";
import { newId, type DraftRecord } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import { definitionProblem, draftIdentity } from "./draft-identity.ts";
import { draftView } from "./draft-view.ts";
import { openDraft, unique } from "./drafts.ts";

/** Whether no draft and no published version has an identifier. */
async function isFree({ store }: Services, noticeId: string): Promise<boolean> {
  return (await store.drafts.byNotice(noticeId)) === null && (await store.versions.newest(noticeId)) === null;
}

/** An identifier for the clone of a definition into another year. */
export const suggestNextYear = bind(routes.suggestNextYear, async ({ params, query }, services) => {
  const { noticeId, year } = await openDraft(services, params.id);
  return { body: { noticeId: await suggestNoticeId(noticeId, year, query.year, (id) => isFree(services, id)) } };
});

/** What the clone is made of. @throws Problem "not-found" where there is no such version; "invalid-definition" where a draft is too broken to be read */
async function sourceOf(services: Services, draft: DraftRecord, version: number | null, locale: Locale): Promise<NoticeDefinition> {
  if (version !== null) {
    const published = await services.versions.get(draft.noticeId, version);
    if (!published) throw new Problem("not-found");
    return published.definition;
  }
  if (!isRecord(draft.definition.deadlines)) throw definitionProblem(draft.definition, locale);
  return draft.definition;
}

/** Begins a draft for another year, with all that has to be looked at still to be confirmed. */
export const beginNextYear = bind(routes.beginNextYear, async ({ params, body, once, caller, locale }, services) => {
  const original = await openDraft(services, params.id);
  const source = await sourceOf(services, original, body.version, locale);
  const { id } = await unique(body.noticeId, locale, () =>
    services.store.once(once, async (tx) => {
      // What was published once stays that notice's, whoever keeps its draft.
      if ((await services.store.versions.newest(body.noticeId, tx)) !== null) {
        throw new Problem("already-exists", { what: say(texts["notice.what"], locale, { id: body.noticeId }) });
      }
      const definition = cloneIntoYear(source, { id: body.noticeId, year: body.year });
      const draft: DraftRecord = {
        id: newId(),
        ...draftIdentity(definition, locale),
        revision: 1,
        definition,
        updatedAt: services.clock.now(),
        updatedBy: caller.displayName,
        origin: { noticeId: original.noticeId, version: body.version, ...yearOrigin(source) },
      };
      await services.store.drafts.insert(draft, tx);
      return { id: draft.id };
    }),
  );
  const draft = await openDraft(services, id);
  return { body: await draftView(services, draft), etag: draft.revision };
});

/** Keeps which places of a draft are confirmed as they are. */
export const confirmPlaces = bind(routes.confirmPlaces, async ({ params, body, caller, revision }, services) => {
  await openDraft(services, params.id);
  const confirmed = [...new Set(body.confirmed)];
  const kept = await services.store.drafts.confirm({ id: params.id, confirmed, updatedAt: services.clock.now(), updatedBy: caller.displayName }, revision);
  if (!kept) throw new Problem("stale");
  const draft = await openDraft(services, params.id);
  return { body: await draftView(services, draft), etag: draft.revision };
});

/** What stands against the first publication of a draft that was begun from another year's: its places that nobody confirmed. */
export function unconfirmedProblem({ definition, origin, confirmed }: DraftRecord, locale: Locale): Problem | null {
  if (!origin) return null;
  const open = unconfirmed(definition, origin, confirmed ?? []);
  if (open.length === 0) return null;
  return new Problem(
    "unconfirmed",
    { count: open.length },
    open.slice(0, 200).map(({ path, kind, why }) => ({ at: path, code: kind, severity: "error", message: why[locale] })),
  );
}
