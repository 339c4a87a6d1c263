import type { Preference } from "../definition/definition.generated.ts";
import type { Candidate, Cap } from "./selection-types.ts";

/** What became of a candidate when its turn came. */
export interface Turn {
  outcome: "selected" | "passed" | "tied";
  /** Passed over: the caps that were full. Tied: those that had fewer places left than level applications asked for. */
  caps: string[];
  /** Of what is tied, how many places were left for how many. */
  left?: number;
  level?: number;
  /** The preference for which its place was kept, by position. */
  preference?: number;
}

/**
 * Gives places in order of rank: each takes one if every cap it counts under has one left. Where fewer of a preferred group come in so
 * than it is promised, so many places go to the group first, in order of rank, and all others after that. Level applications take
 * their places together; where they do not all fit, those that ask for what is short are tied, and hold what there is meanwhile, so
 * that what follows never gets it.
 */
export function allotPlaces(candidates: Candidate[], caps: Cap[], preferences: Preference[]): Map<string, Turn> {
  const kept = new Set<number>();
  for (;;) {
    const turns = allotOnce(candidates, caps, preferences, kept);
    const short = preferences.findIndex(({ places }, index) => places !== undefined && !kept.has(index) && selectedOf(candidates, turns, index) < places);
    if (short === -1) return turns;
    kept.add(short);
  }
}

const selectedOf = (candidates: Candidate[], turns: Map<string, Turn>, preference: number) =>
  candidates.filter((one) => one.preferences.includes(preference) && turns.get(one.id)?.outcome === "selected").length;

function allotOnce(candidates: Candidate[], caps: Cap[], preferences: Preference[], kept: ReadonlySet<number>): Map<string, Turn> {
  const left = new Map(caps.map(({ counter, limit, taken }) => [counter, Math.max(0, limit - taken)]));
  const turns = new Map<string, Turn>();
  const roomUnder = (counter: string) => left.get(counter) ?? 0;
  const take = (one: Candidate) => one.caps.forEach((counter) => left.set(counter, roomUnder(counter) - 1));
  const level = levels(candidates);

  preferences.forEach(({ places }, index) => {
    if (places === undefined || !kept.has(index)) return;
    let owed = places - selectedOf(candidates, turns, index);
    for (const group of level) {
      const open = group.filter((one) => one.preferences.includes(index) && !turns.has(one.id) && one.caps.every((counter) => roomUnder(counter) > 0));
      if (owed <= 0 || open.length === 0) continue;
      const short = shortCaps(open, roomUnder);
      const [asked, room] = [open.length, owed];
      for (const one of open) {
        const tied = asked > room || one.caps.some((counter) => short.includes(counter));
        const fits = owed > 0 && one.caps.every((counter) => roomUnder(counter) > 0);
        turns.set(one.id, tied ? { outcome: "tied", caps: short, left: room, level: asked, preference: index } : { outcome: "selected", caps: [], preference: index });
        if (!fits) continue;
        take(one);
        owed -= 1;
      }
    }
  });

  for (const group of level) {
    const waiting = group.filter((one) => !turns.has(one.id));
    const open = waiting.filter((one) => one.caps.every((counter) => roomUnder(counter) > 0));
    const short = shortCaps(open, roomUnder);
    const room = new Map(short.map((counter) => [counter, roomUnder(counter)]));
    for (const one of waiting) {
      const full = one.caps.filter((counter) => roomUnder(counter) === 0);
      const contested = one.caps.filter((counter) => room.has(counter));
      if (!open.includes(one)) turns.set(one.id, { outcome: "passed", caps: full });
      else if (contested.length === 0) turns.set(one.id, { outcome: "selected", caps: [] });
      else
        turns.set(one.id, {
          outcome: "tied",
          caps: contested,
          left: room.get(contested[0] ?? "") ?? 0,
          level: open.filter(({ caps: its }) => its.includes(contested[0] ?? "")).length,
        });
      if (open.includes(one) && full.length === 0) take(one);
    }
  }
  return turns;
}

/** Caps with fewer places left than these ask for. */
function shortCaps(open: Candidate[], roomUnder: (counter: string) => number): string[] {
  const asked = new Map<string, number>();
  for (const counter of open.flatMap((one) => one.caps)) asked.set(counter, (asked.get(counter) ?? 0) + 1);
  return [...asked].filter(([counter, count]) => count > roomUnder(counter)).map(([counter]) => counter);
}

/** In order of rank, those of one place together. */
export function levels<T extends { place: number }>(ranked: T[]): T[][] {
  const groups = new Map<number, T[]>();
  for (const one of ranked) groups.set(one.place, [...(groups.get(one.place) ?? []), one]);
  return [...groups.values()];
}
