import { routes, type NoticeSummary } from "@shenbao/contract";
import { deadlineAt, isOpen, opensAt, type NoticeDefinition } from "@shenbao/engine";
import { roleOfCaller } from "../authorisation/may.ts";
import { standsInLine } from "../authorisation/stands-in-line.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { extensionsFrom } from "../waivers/extensions-for.ts";
import { ownWaiverViews } from "../waivers/waiver-view.ts";

/** Published notices, the newest first. */
export const listNotices = bind(routes.listNotices, async ({ now, caller }, services) => {
  const versions = await services.versions.all();
  const withResults = await services.store.results.published(versions.map(({ noticeId }) => noticeId));
  const concerned = await Promise.all(versions.map(({ definition }) => concerns(services, caller, definition)));
  const code = caller?.organisation.code ?? "";
  const waived = caller ? await services.store.waivers.inForceOf(code) : [];
  const rows = versions.map(({ noticeId, version, definition }, index): NoticeSummary => ({
    id: noticeId,
    version,
    year: definition.year,
    title: definition.title,
    summary: definition.summary,
    issuer: definition.issuer,
    opens: new Date(opensAt(definition)).toISOString(),
    deadlines: Object.entries(definition.deadlines).map(([id, { title }]) => ({ id, title, at: new Date(deadlineAt(definition, id)).toISOString() })),
    open: isOpen(definition, now, extensionsFrom(waived.filter((one) => one.noticeId === noticeId)), code),
    results: withResults.has(noticeId),
    concerns: concerned[index] ?? false,
    waivers: ownWaiverViews(waived.filter((one) => one.noticeId === noticeId)),
  }));
  rows.sort((one, other) => (one.opens === other.opens ? (one.id < other.id ? -1 : 1) : one.opens < other.opens ? 1 : -1));
  return { body: { rows } };
});

async function concerns(services: Services, caller: Caller | null, definition: NoticeDefinition): Promise<boolean> {
  const role = caller ? roleOfCaller(caller, definition) : undefined;
  if (!caller || role === undefined) return false;
  return definition.roles[role]?.sees.scope !== "below" || standsInLine(services, caller.organisation, definition);
}
