import { Problem, routes } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { ResultRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { currentResult, resultView } from "./result-view.ts";

/** The newest version, for somebody who may publish its result. */
async function openResult(services: Services, caller: Caller, noticeId: string, locale: Locale): Promise<CompiledVersion> {
  const version = await services.versions.newest(noticeId);
  if (!version) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "publish" });
  if (denial) throw refuse(denial, locale);
  return version;
}

/** The result page as it would be published now. */
export const previewResult = bind(routes.previewResult, async ({ params, caller, locale, now }, services) => {
  const version = await openResult(services, caller, params.noticeId, locale);
  return { body: resultView(version.definition, await currentResult(services, version, now), now, locale) };
});

/** Publishes the result as it stands. Published again, a new edition takes its place on the page; the old one is kept. */
export const publishResult = bind(routes.publishResult, async ({ params, caller, once, locale }, services) => {
  const version = await openResult(services, caller, params.noticeId, locale);
  const published = await services.store.once(once, async (tx): Promise<Json> => {
    const now = services.clock.now();
    const tracks = await currentResult(services, version, now, tx);
    const record = await services.store.results.publish(tx, { noticeId: params.noticeId, publishedAt: now, publishedBy: caller.accountId, version: version.version, tracks });
    return { tracks: record.tracks as unknown as Json, publishedAt: record.publishedAt };
  });
  const { tracks, publishedAt } = published as unknown as Pick<ResultRecord, "tracks" | "publishedAt">;
  return { body: resultView(version.definition, tracks, publishedAt, locale) };
});
