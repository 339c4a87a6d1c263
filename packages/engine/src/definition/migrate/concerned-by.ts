import { canonicalJson } from "../canonical-json.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { isRecord, type Json } from "../json.ts";
import { pointerBelow } from "../pointer.ts";
import { concernsTrack } from "./concerns-track.ts";

const same = (one: Json | undefined, other: Json | undefined) => one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));

/** The places in which two versions of a notice differ: its parts, and of lists and maps their things. */
export function changedPlaces(before: NoticeDefinition, after: NoticeDefinition): string[] {
  const [old, now] = [before, after].map((definition) => definition as unknown as Record<string, Json | undefined>);
  return namesOf(old, now).flatMap((part) => {
    const [was, is] = [old?.[part], now?.[part]];
    if (same(was, is)) return [];
    if (!isThings(was) || !isThings(is)) return [pointerBelow("", part)];
    const things = (value: Json) => value as Record<string, Json | undefined>;
    return namesOf(things(was), things(is))
      .filter((name) => !same(things(was)[name], things(is)[name]))
      .map((name) => pointerBelow(pointerBelow("", part), name));
  });
}

/** Whether what differs between two versions of a notice concerns those who apply in a track. */
export function concernedBy(before: NoticeDefinition, after: NoticeDefinition, track: string): boolean {
  return changedPlaces(before, after).some((path) => concernsTrack(before, after, track, path));
}

const isThings = (value: Json | undefined): value is Json => value !== undefined && (isRecord(value) || Array.isArray(value));

function namesOf(one: object | undefined, other: object | undefined): string[] {
  return [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
}
