import { routes } from "@shenbao/contract";
import { everywhere } from "@shenbao/texts";
import { digestTexts } from "@shenbao/texts/digest";
import { platformId } from "../digest/digest.ts";
import { bind } from "../http/bind.ts";

/** What arrived at the caller's account. */
export const listInbox = bind(routes.listInbox, async ({ query: { unread, application, ...query }, caller }, { store, versions }) => {
  const page = await store.messages.inbox(caller.accountId, { ...query, unread: unread === "true", ...(application !== undefined && { applicationId: application }) });
  const titles = new Map(
    await Promise.all([...new Set(page.rows.map(({ noticeId }) => noticeId))].map(async (id) => [id, (await versions.newest(id))?.definition.title] as const)),
  );
  const rows = page.rows.map(({ id, noticeId, subject, body, applicationId, released, createdAt, readAt }) => ({
    id,
    noticeId,
    noticeTitle: titles.get(noticeId) ?? (noticeId === platformId ? digestTexts["digest.of"] : everywhere(noticeId)),
    subject,
    body,
    applicationId,
    at: new Date(released?.at ?? createdAt).toISOString(),
    readAt: readAt === null ? null : new Date(readAt).toISOString(),
  }));
  return { body: { ...page, rows } };
});

export const countInbox = bind(routes.countInbox, async ({ caller }, { store }) => ({ body: { unread: await store.messages.unread(caller.accountId) } }));

export const readInbox = bind(routes.readInbox, async ({ body, caller }, { store, clock }) => {
  await store.messages.markRead(caller.accountId, body.ids, clock.now());
  return { body: { unread: await store.messages.unread(caller.accountId) } };
});
