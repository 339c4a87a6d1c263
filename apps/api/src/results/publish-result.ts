import { Problem, routes } from "@shenbao/contract";
import { sameJson, type Json } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { standsInLine } from "../authorisation/stands-in-line.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import { tellPublication } from "../messages/reminders.ts";
import type { Services } from "../services.ts";
import { currentResult, periodOf, resultView } from "./result-view.ts";

/** The newest version, for somebody who may publish its result. */
async function openResult(services: Services, caller: Caller, noticeId: string, locale: Locale): Promise<CompiledVersion> {
  const version = await services.versions.newest(noticeId);
  if (!version) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "publish", inLine: await standsInLine(services, caller.organisation, version.definition) });
  if (denial) throw refuse(denial, locale);
  return version;
}

/** The result page as it would be published now. */
export const previewResult = bind(routes.previewResult, async ({ params, caller, locale, now }, services) => {
  const version = await openResult(services, caller, params.noticeId, locale);
  const editions = await services.store.results.editions(params.noticeId);
  const before = editions[0] ?? null;
  const tracks = await currentResult(services, version, now);
  const result = { edition: (before?.edition ?? 0) + 1, publishedAt: now, tracks, period: periodOf(version.definition, tracks, before, now) ?? null };
  return { body: resultView(version.definition, result, { before, editions }, now, locale) };
});

/**
 * Publishes the result as it stands. Published again, with a note of what changed, a new edition takes its place on the page; the old
 * ones are kept. Two at once meet at the edition's number, and one has published.
 */
export const publishResult = bind(routes.publishResult, async ({ params, body, caller, once, locale, now: asked }, services) => {
  const version = await openResult(services, caller, params.noticeId, locale);
  const { results } = services.store;
  const edition = await services.store.once(once, async (tx): Promise<Json> => {
    const now = services.clock.now();
    const before = await results.newest(params.noticeId, tx);
    const tracks = await currentResult(services, version, now, tx);
    if (before && sameJson(before.tracks as unknown as Json, tracks as unknown as Json)) throw new Problem("result-unchanged");
    if (before && body.note === undefined) throw new Problem("edition-note-missing");
    const record = await results.publish(tx, {
      noticeId: params.noticeId,
      publishedAt: now,
      publishedBy: caller.accountId,
      version: version.version,
      tracks,
      note: before ? (body.note ?? null) : null,
      period: periodOf(version.definition, tracks, before, now) ?? null,
    });
    await tellPublication(services, version, now, tx);
    return record.edition;
  });
  const editions = await results.editions(params.noticeId);
  const result = editions.find((one) => one.edition === edition);
  if (!result) throw new Error(`The edition ${String(edition)} is not there`);
  const before = editions.find((one) => one.edition === result.edition - 1) ?? null;
  return { body: resultView(version.definition, result, { before, editions }, asked, locale) };
});
