import type Big from "big.js";
import type { Aggregate } from "../definition/definition.generated.ts";
import { meanOf, rounded } from "./decimal-statistics.ts";

/** How many highest, and how many lowest, of so many are left out: none where fewer than two would remain. */
export function trimmedOf(count: number, { method, trim = 1 }: Aggregate): number {
  return method === "trimmed-mean" && count >= 2 * trim + 2 ? trim : 0;
}

/** The score of an application from what its sheets count, rounded half away from zero (四舍五入); null without any. */
export function aggregateScores(values: readonly (number | Big)[], aggregate: Aggregate): number | null {
  const sorted = [...values].sort((one, other) => Number(one) - Number(other));
  const left = trimmedOf(sorted.length, aggregate);
  const mean = meanOf(sorted.slice(left, sorted.length - left));
  return mean && rounded(mean, aggregate.decimals);
}
