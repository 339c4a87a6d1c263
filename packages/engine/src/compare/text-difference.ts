import { diffWordsWithSpace } from "diff";

/** A piece of a text that stayed, came or went. */
export interface TextPiece {
  how: "same" | "added" | "removed";
  text: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, known);
  return known;
}

/** What changed between two texts, word by word (Chinese by its words too); joined, without what was added, the pieces are the text before. */
export function textDifference(before: string, after: string, locale: string): TextPiece[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenterOf(locale) }).map(({ value, added, removed }) => ({
    how: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

/** How alike two texts are, from 0 to 1: twice the pairs of signs they have in common, by all of them. */
export function textLikeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < one.length - 1; i++) pairs.set(one.slice(i, i + 2), (pairs.get(one.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i < other.length - 1; i++) {
    const left = pairs.get(other.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(other.slice(i, i + 2), left - 1);
    common++;
  }
  return (2 * common) / (one.length + other.length - 2);
}
