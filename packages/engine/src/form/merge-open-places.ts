import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { isWithin, pointerBelow, withStars } from "../definition/pointer.ts";
import { sameValue } from "../expression/same-value.ts";
import { isHollow } from "./prune.ts";

/**
 * The stored answers with what is open taken from new ones. A pointer opens all below it; rows may be `*`; entries that are no pointers
 * (`evidence:…`) open no answer. Closed places keep what is stored, whatever is sent or left out; those that were sent with another
 * value are named in `touchedClosed`.
 */
export function mergeOpenPlaces(before: Answers, after: Answers, open: "all" | string[]): { answers: Answers; touchedClosed: string[] } {
  if (open === "all") return { answers: after, touchedClosed: [] };
  const places = open.filter((place) => place.startsWith("/"));
  const touchedClosed: string[] = [];
  const isOpen = (pointer: string) => places.some((place) => isWithin(pointer, place) || isWithin(withStars(pointer), place));
  const leadsToOpen = (pointer: string) => places.some((place) => isWithin(place, pointer) || isWithin(withStars(place), withStars(pointer)));

  function merge(stored: Json | undefined, sent: Json | undefined, pointer: string): Json | undefined {
    if (isOpen(pointer)) return sent;
    const rows = Array.isArray(stored) && Array.isArray(sent);
    const group = isRecord(sent) && (stored === undefined || isRecord(stored));
    if (leadsToOpen(pointer) && rows) {
      if (sent.length !== stored.length) touchedClosed.push(pointer);
      return stored.map((row, i) => merge(row, i < sent.length ? sent[i] : undefined, pointerBelow(pointer, i)) ?? null);
    }
    if ((leadsToOpen(pointer) || pointer === "") && group) return mergeGroup((stored ?? {}) as Answers, sent as Answers, pointer);
    // Computed values and hidden fields are not sent: only what is sent, and differs, touches.
    if (sent !== undefined && !(isHollow(sent) && isHollow(stored)) && !agrees(stored, sent)) touchedClosed.push(pointer);
    return stored;
  }

  function mergeGroup(stored: Answers, sent: Answers, pointer: string): Answers {
    const merged: Answers = {};
    for (const name of new Set([...Object.keys(stored), ...Object.keys(sent)])) {
      const value = merge(own(stored, name), own(sent, name), pointerBelow(pointer, name));
      if (value !== undefined) Object.defineProperty(merged, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return merged;
  }

  return { answers: mergeGroup(before, after, ""), touchedClosed };
}

function own(group: Answers, name: string): Json | undefined {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}

/** Whether everything that is sent is stored so: what is stored beside it (a computed value in a row) was not sent. */
function agrees(stored: Json | undefined, sent: Json): boolean {
  if (isHollow(stored) && isHollow(sent)) return true;
  if (Array.isArray(stored) && Array.isArray(sent)) return stored.length === sent.length && sent.every((item, i) => agrees(stored[i], item));
  if (isRecord(stored) && isRecord(sent)) return Object.keys(sent).every((name) => agrees(own(stored as Answers, name), (sent as Answers)[name] as Json));
  return sameValue(stored, sent);
}
