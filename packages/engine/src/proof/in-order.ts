/** The most items that stand in rising order: those that can stay where they are when the others are put in their places. */
export function inOrder<T>(items: readonly T[], placeOf: (item: T) => number): T[] {
  const best: { length: number; before: number | null }[] = [];
  items.forEach((item, index) => {
    let [length, before]: [number, number | null] = [1, null];
    for (let other = 0; other < index; other++) {
      const earlier = items[other];
      const so = best[other];
      if (earlier === undefined || !so || placeOf(earlier) >= placeOf(item) || so.length < length) continue;
      [length, before] = [so.length + 1, other];
    }
    best.push({ length, before });
  });
  const chain: T[] = [];
  let at: number | null = best.length === 0 ? null : best.reduce((longest, one, index) => (one.length > (best[longest]?.length ?? 0) ? index : longest), 0);
  while (at !== null) {
    const item = items[at];
    if (item !== undefined) chain.unshift(item);
    at = best[at]?.before ?? null;
  }
  return chain;
}
