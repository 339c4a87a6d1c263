import type { Result } from "@shenbao/contract";
import { publicityEnd, resultRows, type NoticeDefinition } from "@shenbao/engine";
import { applicationFacts, listedIn, type ResultRecord } from "@shenbao/store";
import { locales, type Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** The tracks of the result as they stand now, in each language. Contacts are masked by the engine. */
export async function currentResult(services: Services, { definition, noticeId }: CompiledVersion, now: number, tx?: ClientSession): Promise<ResultRecord["tracks"]> {
  const applications = await services.store.applications.inStates({ noticeId, states: definition.publication.states }, tx);
  const facts = applications.map((application) => applicationFacts(application, false));
  const byLocale = locales.map((locale) => [locale, new Map(resultRows(definition, facts, now, locale).map((one) => [one.track, one]))] as const);
  return definition.tracks
    .map(({ id }) => ({
      track: id,
      rows: Object.fromEntries(byLocale.map(([locale, tracks]) => [locale, tracks.get(id)?.rows ?? []])),
      applications: byLocale[0]?.[1].get(id)?.applications ?? [],
    }))
    .filter(({ applications: listed }) => listed.length > 0);
}

/** The publicity period of a new edition: anew for what it adds, else that of the edition before. */
export function periodOf(definition: NoticeDefinition, tracks: ResultRecord["tracks"], before: ResultRecord | null, now: number): ResultRecord["period"] {
  const known = new Set(listedIn(before));
  if (before?.period && listedIn({ tracks }).every((id) => known.has(id))) return before.period;
  const until = publicityEnd(definition, now);
  return until === null ? null : { from: now, until };
}

/** A result as the contract tells it. `before`: the edition before it; `editions`: all there are, the newest first. */
export function resultView(
  definition: NoticeDefinition,
  result: Omit<ResultRecord, "hash" | "publishedBy" | "version" | "noticeId">,
  { before, editions }: { before: ResultRecord | null; editions: ResultRecord[] },
  now: number,
  locale: Locale,
): Result {
  const { publication } = definition;
  const { period = null, note = null } = result;
  const newest = (editions[0]?.edition ?? 0) <= result.edition;
  return {
    noticeId: definition.id,
    title: publication.title,
    intro: publication.intro ?? null,
    publishedAt: new Date(result.publishedAt).toISOString(),
    edition: result.edition,
    note,
    changes: before && { added: rowsBeside(result, before, locale), removed: rowsBeside(before, result, locale) },
    period: period && { from: new Date(period.from).toISOString(), until: new Date(period.until).toISOString(), over: now > period.until },
    objections: publication.objections
      ? {
          by: publication.objections.by,
          possible: newest && period !== null && now <= period.until,
          files: publication.objections.files ?? usualFiles,
          open: publication.objections.open,
          within: publication.objections.handleWithin ?? null,
        }
      : null,
    editions: editions.map((one) => ({ edition: one.edition, publishedAt: new Date(one.publishedAt).toISOString(), note: one.note ?? null })),
    columns: publication.columns.map(({ id, title, kind }) => ({ id, title, kind })),
    tracks: result.tracks.map(({ track, rows, applications = [] }) => ({
      track,
      title: definition.tracks.find(({ id }) => id === track)?.title ?? { "zh-CN": track, en: track },
      rows: rows[locale] ?? [],
      applications,
    })),
  };
}

/** How many files an objection may have where the notice does not say. */
export const usualFiles = 5;

/** The rows of one edition whose applications the other does not have. */
function rowsBeside(one: Pick<ResultRecord, "tracks">, other: Pick<ResultRecord, "tracks">, locale: Locale): Result["tracks"][number]["rows"] {
  const known = new Set(listedIn(other));
  return one.tracks.flatMap(({ rows, applications = [] }) => (rows[locale] ?? []).filter((_, index) => !known.has(applications[index] ?? "")));
}
