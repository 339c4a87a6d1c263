import Big from "big.js";
import type { Aggregate } from "../definition/definition.generated.ts";

/**
 * The score of an application from the totals of its sheets, rounded half away from zero (四舍五入); null without any total.
 * `trimmed-mean` leaves out one highest and one lowest where there are at least four.
 */
export function aggregateScores(totals: number[], aggregate: Aggregate): number | null {
  const sorted = [...totals].sort((one, other) => one - other);
  const counted = aggregate.method === "trimmed-mean" && sorted.length >= 4 ? sorted.slice(1, -1) : sorted;
  return meanOf(counted)?.round(aggregate.decimals, Big.roundHalfUp).toNumber() ?? null;
}

/** The mean in decimal arithmetic; null of nothing. */
export function meanOf(values: number[]): Big | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).div(values.length);
}
