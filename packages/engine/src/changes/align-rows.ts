/** A row before and the row it became; null where it came or went. In order on both sides. */
export type RowPair = [before: number | null, after: number | null];

/** What leaving a row out costs; two that have nothing in common are still rather the same place than one gone and another come. */
const gap = 0.55;
/** Above this many comparisons rows are paired by their place. */
const most = 40_000;

/**
 * Finds which row became which. `difference` is 0 for equal rows and at most 1. Rows keep their order; where one was moved it is told
 * as gone and come.
 */
export function alignRows<T>(before: readonly T[], after: readonly T[], difference: (before: T, after: T) => number): RowPair[] {
  const cost = (i: number, j: number) => difference(before[i] as T, after[j] as T);
  let start = 0;
  while (start < before.length && start < after.length && cost(start, start) === 0) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && cost(before.length - 1 - end, after.length - 1 - end) === 0) end++;
  const n = before.length - start - end;
  const m = after.length - start - end;
  const middle = n * m > most ? byPlace(n, m) : cheapest(n, m, (i, j) => cost(start + i, start + j));
  const shift = (index: number | null) => (index === null ? null : start + index);
  return [
    ...Array.from({ length: start }, (_, index): RowPair => [index, index]),
    ...middle.map(([i, j]): RowPair => [shift(i), shift(j)]),
    ...Array.from({ length: end }, (_, index): RowPair => [start + n + index, start + m + index]),
  ];
}

/** Row by row, what is left over gone or come: for rows whose place is their identity. */
export function byPlace(n: number, m: number): RowPair[] {
  return Array.from({ length: Math.max(n, m) }, (_, index): RowPair => [index < n ? index : null, index < m ? index : null]);
}

function cheapest(n: number, m: number, cost: (i: number, j: number) => number): RowPair[] {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] as number;
  const costs = new Float64Array(n * m);
  for (let i = n; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      if (i === n || j === m) {
        best[i * width + j] = (n - i + m - j) * gap;
        continue;
      }
      const own = (costs[i * m + j] = cost(i, j));
      best[i * width + j] = Math.min(own + at(i + 1, j + 1), gap + at(i + 1, j), gap + at(i, j + 1));
    }
  }
  const pairs: RowPair[] = [];
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && at(i, j) === (costs[i * m + j] as number) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (i < n && (j === m || at(i, j) === gap + at(i + 1, j))) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  return pairs;
}
