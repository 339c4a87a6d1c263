/** A member of a list or a map: what it is matched by, the segment of its pointer, and what it is. */
export interface Entry {
  key: string;
  segment: string;
  value: unknown;
}

/** What became of a member. */
export interface Paired {
  before: Entry | null;
  after: Entry | null;
  /** What it stands behind now, where it changed its place among the others; `null`: it comes first. */
  moved?: { behind: Entry | null };
}

export interface Alike {
  /** How alike two of different keys are, from 0 to 1: taken for the same one from `enough` on. */
  of: (before: Entry, after: Entry) => number;
  enough: number;
  /** Whether two of one key can be the same: numbers of clauses wander. Absent: always. */
  sameKey?: (before: Entry, after: Entry) => boolean;
}

/**
 * Matches the members of two lists by key; of those left, the most alike. In the order after, each that is gone after the one it stood
 * behind. `ordered`: their order means something, so that moves are told, as few as there can be.
 */
export function align(before: readonly Entry[], after: readonly Entry[], alike: Alike, ordered: boolean): Paired[] {
  const partner = new Map<Entry, Entry>();
  const keys = new Map(before.map((entry) => [entry.key, entry]));
  const doubtful: Entry[] = [];
  const join = (one: Entry, other: Entry) => void partner.set(one, other).set(other, one);
  for (const entry of after) {
    const same = keys.get(entry.key);
    if (!same || partner.has(same)) continue;
    if (alike.sameKey?.(same, entry) === false) doubtful.push(entry);
    else join(same, entry);
  }
  const free = (entry: Entry) => !partner.has(entry);
  const [goneOnes, newOnes] = [before.filter(free), after.filter(free)];
  if (goneOnes.length * newOnes.length <= 250_000) {
    const likely = goneOnes.flatMap((one) => newOnes.map((other) => ({ one, other, how: alike.of(one, other) }))).filter(({ how }) => how >= alike.enough);
    likely.sort((a, b) => b.how - a.how);
    for (const { one, other } of likely) if (free(one) && free(other)) join(one, other);
  }
  for (const entry of doubtful) {
    const same = keys.get(entry.key);
    if (same && free(same) && free(entry)) join(same, entry);
  }
  const places = new Map(before.map((entry, i) => [entry, i]));
  const pairs: Paired[] = after.map((entry) => ({ before: partner.get(entry) ?? null, after: entry }));
  if (ordered) markMoves(pairs, places);
  return withGone(pairs, before, partner);
}

/** The pairs that are not on the longest way through the old places have moved. */
function markMoves(pairs: readonly Paired[], places: ReadonlyMap<Entry, number>): void {
  const kept = pairs.flatMap((pair, i) => (pair.before ? [{ pair, from: places.get(pair.before) ?? 0, behind: pairs[i - 1]?.after ?? null }] : []));
  const staying = longestRise(kept.map(({ from }) => from));
  kept.forEach(({ pair, behind }, i) => {
    if (!staying.has(i)) pair.moved = { behind };
  });
}

/** The indexes of a longest rising sequence among numbers. */
export function longestRise(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, i) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  const found = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) found.add(at);
  return found;
}

function withGone(pairs: readonly Paired[], before: readonly Entry[], partner: ReadonlyMap<Entry, Entry>): Paired[] {
  const behind = new Map<Entry | null, Paired[]>();
  let last: Entry | null = null;
  for (const entry of before) {
    if (partner.has(entry)) last = entry;
    else behind.set(last, [...(behind.get(last) ?? []), { before: entry, after: null }]);
  }
  return [...(behind.get(null) ?? []), ...pairs.flatMap((pair) => [pair, ...((pair.before && behind.get(pair.before)) ?? [])])];
}
