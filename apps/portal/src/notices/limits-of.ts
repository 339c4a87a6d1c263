import { fieldAt, trackForm, type Limit, type NoticeDefinition } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { portalLimitsTexts as texts } from "@shenbao/texts/portal-limits";

/** A limit that an application of some track comes under. */
export interface LimitOfTrack {
  id: string;
  limit: Limit;
}

/** The limits of a notice; with `track`: those that this track's applications come under. */
export function limitsOf(definition: NoticeDefinition, track?: string): LimitOfTrack[] {
  return Object.entries(definition.limits ?? {}).flatMap(([id, limit]) => (track === undefined || (limit.tracks?.includes(track) ?? true) ? [{ id, limit }] : []));
}

/** How many of an organisation's own applications count under a limit, for one of this track. A limit of values is not told: it depends on what is filled in. */
export function ownUnder(limit: Limit, track: string, own: readonly { track: string; state: string }[]): number {
  if (limit.of !== "applicant") return 0;
  return own.filter((one) => limit.states.includes(one.state) && (limit.tracks?.includes(one.track) ?? true) && (limit.per === "notice" || one.track === track)).length;
}

/** What a limit allows, as a sentence without its end. */
export function sayLimit(definition: NoticeDefinition, limit: Limit, locale: Locale): string {
  const within = sayWithin(definition, limit, locale);
  if (limit.of === "value") return say(texts["limits.value"], locale, { most: limit.most, within, field: fieldTitle(definition, limit, locale) });
  return say(texts[limit.members === undefined ? "limits.applicant" : "limits.applicantMembers"], locale, { most: limit.most, within });
}

function sayWithin({ tracks }: NoticeDefinition, limit: Limit, locale: Locale): string {
  const some = tracks.filter(({ id }) => limit.tracks?.includes(id) ?? false).map(({ title }) => title[locale] || title["zh-CN"]);
  if (some.length === 0) return say(texts[limit.per === "track" && tracks.length > 1 ? "limits.withinTrack" : "limits.withinNotice"], locale);
  const named = some.map((title) => (locale === "en" ? title : `“${title}”`)).join(locale === "en" ? ", " : "、");
  return say(texts[limit.per === "track" && some.length > 1 ? "limits.eachOf" : "limits.withinTracks"], locale, { tracks: named });
}

/** The title of the field whose values are counted, in the first track that has it. */
function fieldTitle(definition: NoticeDefinition, limit: Limit, locale: Locale): string {
  for (const { id } of definition.tracks) {
    const field = limit.at === undefined ? undefined : fieldAt(trackForm(definition, id), definition.year, limit.at);
    if (field) return field.title[locale];
  }
  return limit.title[locale];
}
