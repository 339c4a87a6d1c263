import { sha256 } from "../sha256.ts";
import type { YearPlace } from "./year-places.ts";

/** Hashes of a place, made once: places that did not change are the same objects. */
const hashed = new WeakMap<YearPlace, { content: string; key: string }>();

function hashesOf(place: YearPlace): { content: string; key: string } {
  const known = hashed.get(place);
  if (known) return known;
  const { kind, content } = place;
  const made = { content: sha256(`${kind}\n${content}`).slice(0, 20), key: sha256(`${kind}\n${place.place}\n${content}`).slice(0, 32) };
  hashed.set(place, made);
  return made;
}

/** Of what a place says, wherever it stands. */
export const hashOf = (place: YearPlace) => hashesOf(place).content;
/** The key of a place with what it says. */
export const keyOf = (place: YearPlace) => hashesOf(place).key;
