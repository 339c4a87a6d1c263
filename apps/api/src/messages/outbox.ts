import { Problem, routes } from "@shenbao/contract";
import { may } from "../authorisation/may.ts";
import { keepsMessages } from "../authorisation/stands-in-line.ts";
import { cleanLines } from "./clean-lines.ts";
import { bind } from "../http/bind.ts";
import { messageViews } from "./message-view.ts";
import { openOutbox } from "./outbox-access.ts";

/** Notices whose messages the caller keeps. */
export const listOutboxes = bind(routes.listOutboxes, async ({ caller }, services) => {
  const { store } = services;
  const kept: { noticeId: string; title: { "zh-CN": string; en: string }; held: number; failed: number }[] = [];
  for (const { noticeId } of await store.versions.newestOfAll()) {
    const version = await services.versions.newest(noticeId);
    if (!version) continue;
    const { definition } = version;
    if (may(caller, definition, { to: "keep-messages", keeps: await keepsMessages(services, caller.organisation, definition) })) continue;
    const [held, failed] = await Promise.all([store.messages.count(noticeId, "held"), store.messages.count(noticeId, "failed")]);
    kept.push({ noticeId, title: definition.title, held, failed });
  }
  return { body: kept };
});

/** What lies in the outbox of a notice, by template and by what was done together. */
export const getOutbox = bind(routes.getOutbox, async ({ params, caller, locale }, services) => {
  const { definition } = await openOutbox(services, caller, params.noticeId, locale);
  const groups = await services.store.messages.groups(params.noticeId);
  return {
    body: {
      noticeId: params.noticeId,
      title: definition.title,
      mails: services.config.mail !== undefined,
      groups: groups.map(({ first, last, ...group }) => ({ ...group, first: new Date(first).toISOString(), last: new Date(last).toISOString() })),
    },
  };
});

export const listMessages = bind(routes.listMessages, async ({ params, query: { state, template, batch, ...query }, caller, locale }, services) => {
  const version = await openOutbox(services, caller, params.noticeId, locale);
  const page = await services.store.messages.page(params.noticeId, { state, template, batch }, query);
  return { body: { ...page, rows: await messageViews(services, caller, version, page.rows) } };
});

/** How many a release would reach. */
export const planRelease = bind(routes.planRelease, async ({ params, body, caller, locale }, services) => {
  await openOutbox(services, caller, params.noticeId, locale);
  return { body: await services.store.messages.recipients(params.noticeId, body) };
});

/** Releases held messages: they arrive now, and the mails begin to go out. */
export const releaseMessages = bind(routes.releaseMessages, async ({ params, body, caller, locale, once }, services) => {
  await openOutbox(services, caller, params.noticeId, locale);
  const { store, clock } = services;
  const done = await store.once(once, async (tx) => ({ count: await store.messages.release(params.noticeId, body, caller.displayName, clock.now(), tx) }));
  void services.mails.wake();
  return { body: done };
});

/** Discards held messages. */
export const discardMessages = bind(routes.discardMessages, async ({ params, body: { reason, ...filter }, caller, locale, once }, services) => {
  await openOutbox(services, caller, params.noticeId, locale);
  const { store, clock } = services;
  const why = cleanLines("/reason", reason, locale);
  return { body: await store.once(once, async (tx) => ({ count: await store.messages.discard(params.noticeId, filter, caller.displayName, why, clock.now(), tx) })) };
});

/** Mails once more what was given up. */
export const retryMessages = bind(routes.retryMessages, async ({ params, body, caller, locale, once }, services) => {
  await openOutbox(services, caller, params.noticeId, locale);
  const { store, clock } = services;
  const done = await store.once(once, async (tx) => ({ count: await store.messages.retryMail(params.noticeId, body.ids, clock.now(), tx) }));
  void services.mails.wake();
  return { body: done };
});

/** Rewrites a held message. */
export const editMessage = bind(routes.editMessage, async ({ params, body, caller, locale, revision }, services) => {
  const { store, clock } = services;
  const record = await store.messages.get(params.id);
  if (!record) throw new Problem("not-found");
  const version = await openOutbox(services, caller, record.noticeId, locale).catch(() => {
    throw new Problem("not-found");
  });
  const words = {
    subject: { "zh-CN": cleanLines("/subject/zh-CN", body.subject["zh-CN"], locale, true), en: cleanLines("/subject/en", body.subject.en, locale, true) },
    body: { "zh-CN": cleanLines("/body/zh-CN", body.body["zh-CN"], locale), en: cleanLines("/body/en", body.body.en, locale) },
  };
  if (record.state !== "held") throw new Problem("message-gone");
  if (!(await store.messages.edit(params.id, revision, words, caller.displayName, clock.now()))) throw new Problem("stale");
  const after = await store.messages.get(params.id);
  const [view] = after ? await messageViews(services, caller, version, [after]) : [];
  if (!view) throw new Problem("not-found");
  return { body: view, etag: view.revision };
});
