import { routes, type NoticeSummary } from "@shenbao/contract";
import { deadlineAt, isOpen, opensAt } from "@shenbao/engine";
import { bind } from "../http/bind.ts";

/** Published notices, the newest first. */
export const listNotices = bind(routes.listNotices, async ({ now }, services) => {
  const versions = await services.versions.all();
  const withResults = await services.store.results.published(versions.map(({ noticeId }) => noticeId));
  const rows = versions.map(({ noticeId, version, definition }): NoticeSummary => ({
    id: noticeId,
    version,
    year: definition.year,
    title: definition.title,
    summary: definition.summary,
    issuer: definition.issuer,
    opens: new Date(opensAt(definition)).toISOString(),
    deadlines: Object.entries(definition.deadlines).map(([id, { title }]) => ({ id, title, at: new Date(deadlineAt(definition, id)).toISOString() })),
    open: isOpen(definition, now),
    results: withResults.has(noticeId),
  }));
  rows.sort((one, other) => (one.opens === other.opens ? (one.id < other.id ? -1 : 1) : one.opens < other.opens ? 1 : -1));
  return { body: { rows } };
});
