import type { Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition.generated.ts";
import type { Json } from "../json.ts";
import { hashOf, keyOf } from "./place-hashes.ts";
import { Suggestions } from "./suggestions.ts";
import { yearPlaces, type PlaceKind, type YearPlace } from "./year-places.ts";

/** What a definition was begun from: kept beside it as long as its places are being looked at. */
export interface YearOrigin {
  year: number;
  /** Hashes of what its places said. */
  contents: string[];
  /** When it opened and closed, by path. */
  moments: { path: string; at: string }[];
}

/** A place that should be looked at. */
export interface ConfirmItem {
  /** Of the place and what it says: who confirms it confirms this and nothing it says later. */
  key: string;
  kind: PlaceKind;
  /** JSON Pointer into the definition. */
  path: string;
  /** What it says now, and what it would say. */
  now: string;
  proposed: string | null;
  /** What would be set at the path; absent where nothing is suggested. */
  suggestion?: Json;
  /** The suggestion is the notice's own year and nothing else, in a title that speaks of no other: it can be taken with its like at once. */
  sure?: true;
  why: Text;
}

/** What the places of a definition say, to be kept beside what is begun from it. */
export function yearOrigin(definition: NoticeDefinition): YearOrigin {
  const places = yearPlaces(definition);
  return {
    year: definition.year,
    contents: [...new Set(places.map(hashOf))],
    moments: places.filter(({ kind }) => kind === "moment").map(({ path, value }) => ({ path, at: String(value) })),
  };
}

/**
 * Everything in a definition that was begun from another year's and should be looked at, in its order: times, texts that speak of
 * years or dates, documents it rests on, numbers and names that hold a year, personas with dates, registers, contacts. A place that was
 * changed since is listed only where it still speaks of another year than the definition's, or where `also` holds its key.
 */
export function toConfirm(definition: NoticeDefinition, from: YearOrigin, also?: ReadonlySet<string>): ConfirmItem[] {
  const known = new Set(from.contents);
  const reader = new Suggestions(definition, from);
  return yearPlaces(definition).flatMap((place) => {
    const untouched = known.has(hashOf(place));
    return untouched || speaksOfAnother(place, definition.year) || also?.has(keyOf(place)) ? [reader.itemOf(place, untouched)] : [];
  });
}

/** The places that nobody has confirmed as they are now. */
export function unconfirmed(definition: NoticeDefinition, from: YearOrigin, confirmed: readonly string[]): ConfirmItem[] {
  const known = new Set(confirmed);
  return toConfirm(definition, from).filter(({ key }) => !known.has(key));
}

/** Keys of what one place says now: what a suggestion made of it can be confirmed at once. */
export function confirmKeysAt(definition: NoticeDefinition, path: string): string[] {
  return yearPlaces(definition)
    .filter((place) => place.path === path)
    .map(keyOf);
}

function speaksOfAnother({ kind, value, mentions }: YearPlace, year: number): boolean {
  if (kind === "contact" || kind === "register" || kind === "basis-number" || kind === "sample") return false;
  if (kind === "number") return value !== year;
  if (kind === "name") return (String(value).match(/(?<![0-9])(?:19|20)\d\d(?![0-9])/g) ?? []).some((digits) => Number(digits) !== year);
  return mentions.some((mention) => mention.year !== undefined && mention.year !== year);
}
