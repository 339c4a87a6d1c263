import { Problem, routes, type View } from "@shenbao/contract";
import type { Expression } from "@shenbao/engine";
import { newId, type ViewContent, type ViewRecord } from "@shenbao/store";
import { viewsTexts as texts } from "@shenbao/texts/views";
import type { Locale } from "@shenbao/texts";
import { prepareList } from "../applications/list-applications.ts";
import { badList } from "../applications/list-columns-seen.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

const mostViews = 50;

/** Views of lists. A view is no right: whoever opens it sees by it what they see anyway. */
export const listViews = bind(routes.listViews, async ({ params, caller }, services) => ({ body: await viewsOf(services, caller, params.noticeId) }));

export const createView = bind(routes.createView, async ({ body, caller, locale, once }, services) => {
  const { noticeId, name, shared, where, ...content } = body;
  await checkContent(services, caller, noticeId, { ...content, where: where as Expression }, locale);
  const { store, clock } = services;
  const { id } = await store.once(once, async (tx) => {
    if ((await store.views.countOf(noticeId, caller.accountId, tx)) >= mostViews) throw badList(texts["too-many"], locale, { most: String(mostViews) });
    const view: ViewRecord = {
      ...{ id: newId(), noticeId, name, shared, ...content, where: where as Expression },
      ...{ owner: { accountId: caller.accountId, name: caller.displayName }, organisation: caller.organisation.code, revision: 1, updatedAt: clock.now() },
    };
    await store.views.insert(view, tx);
    return { id: view.id };
  });
  return answer(await ownView(services, caller, id), caller);
});

export const changeView = bind(routes.changeView, async ({ params, body, caller, revision, locale }, services) => {
  const view = await ownView(services, caller, params.id);
  const { where, ...rest } = body;
  const change = { ...rest, ...(where !== undefined && { where: where as Expression }) } as Partial<ViewRecord>;
  await checkContent(services, caller, view.noticeId, { ...view, ...change }, locale);
  const changed = await services.store.views.change(view.id, revision, { ...change, updatedAt: services.clock.now() });
  if (!changed) throw new Problem("stale");
  return answer(changed, caller);
});

export const removeView = bind(routes.removeView, async ({ params, caller, revision }, services) => {
  const view = await ownView(services, caller, params.id);
  if (!(await services.store.views.remove(view.id, revision))) throw new Problem("stale");
  return {};
});

export const setDefaultView = bind(routes.setDefaultView, async ({ params, body, caller }, services) => {
  const { rows } = await viewsOf(services, caller, params.noticeId);
  if (body.view !== null && !rows.some(({ id }) => id === body.view)) throw new Problem("not-found");
  await services.store.views.setDefault(params.noticeId, caller.accountId, body.view);
  return { body: await viewsOf(services, caller, params.noticeId) };
});

const answer = (view: ViewRecord, caller: Caller) => ({ body: viewOf(view, caller), etag: view.revision });

function viewOf({ owner, organisation: _, updatedAt, ...view }: ViewRecord, caller: Caller): View {
  return {
    ...view,
    where: view.where as View["where"],
    columns: view.columns as View["columns"],
    own: owner.accountId === caller.accountId,
    by: owner.name,
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

async function viewsOf({ store }: Services, caller: Caller, noticeId: string) {
  const rows = await store.views.seen(noticeId, caller.accountId, caller.organisation.code);
  const first = await store.views.defaultOf(noticeId, caller.accountId);
  return { rows: rows.map((view) => viewOf(view, caller)), default: rows.some(({ id }) => id === first) ? first : null };
}

/** One's own view, made in the organisation one stands in. @throws Problem "not-found"; "forbidden" for one that is shared with one */
async function ownView({ store }: Services, caller: Caller, id: string): Promise<ViewRecord> {
  const view = await store.views.get(id);
  if (!view || view.organisation !== caller.organisation.code) throw new Problem("not-found");
  if (view.owner.accountId === caller.accountId) return view;
  throw new Problem(view.shared ? "forbidden" : "not-found");
}

/** A view that its own list would refuse is not kept. @throws Problem as `prepareList` does */
async function checkContent(services: Services, caller: Caller, noticeId: string, { track, question, where, sort, columns }: ViewContent, locale: Locale): Promise<void> {
  const query = {
    noticeId,
    ...(track !== null && { track }),
    ...(question !== null && { q: question }),
    ...(sort !== null && { sort }),
    ...(where !== null && { filter: JSON.stringify(where) }),
  };
  const list = await prepareList(services, caller, query, locale);
  for (const at of columns ?? []) if (!list.columns.some((column) => column.at === at)) throw badList(texts["column"], locale, { at });
}
