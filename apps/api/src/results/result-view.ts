import type { Result } from "@shenbao/contract";
import { resultRows, type NoticeDefinition } from "@shenbao/engine";
import { applicationFacts, type ResultRecord } from "@shenbao/store";
import { locales, type Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** The tracks of the result as they stand now, in each language. Contacts are masked by the engine. */
export async function currentResult(services: Services, { definition, noticeId }: CompiledVersion, now: number, tx?: ClientSession): Promise<ResultRecord["tracks"]> {
  const applications = await services.store.applications.inStates({ noticeId, states: definition.publication.states }, tx);
  const facts = applications.map((application) => applicationFacts(application, false));
  const byLocale = locales.map((locale) => [locale, new Map(resultRows(definition, facts, now, locale).map(({ track, rows }) => [track, rows]))] as const);
  return definition.tracks
    .map(({ id }) => ({ track: id, rows: Object.fromEntries(byLocale.map(([locale, tracks]) => [locale, tracks.get(id) ?? []])) }))
    .filter(({ rows }) => Object.values(rows).some((list) => list.length > 0));
}

/** A result as the contract tells it. */
export function resultView(definition: NoticeDefinition, tracks: ResultRecord["tracks"], publishedAt: number, locale: Locale): Result {
  const { publication } = definition;
  return {
    noticeId: definition.id,
    title: publication.title,
    intro: publication.intro ?? null,
    publishedAt: new Date(publishedAt).toISOString(),
    columns: publication.columns.map(({ id, title, kind }) => ({ id, title, kind })),
    tracks: tracks.map(({ track, rows }) => ({
      track,
      title: definition.tracks.find(({ id }) => id === track)?.title ?? { "zh-CN": track, en: track },
      rows: rows[locale] ?? [],
    })),
  };
}
