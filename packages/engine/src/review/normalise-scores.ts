import Big from "big.js";
import { deviationOf, meanOf } from "./decimal-statistics.ts";

/** What was done with an expert's totals: brought to mean and deviation of the round, brought to its mean only, or left as they are. */
export type Normalisation = "scaled" | "shifted" | "raw";

export interface ExpertScale {
  how: Normalisation;
  /** What a total of this expert counts. */
  value(total: number): Big;
}

/** From how many sheets on an expert's totals are normalised where the review does not say. */
export const usualLeast = 3;

/**
 * The scale of each expert: z-scores over the expert's own totals, brought back to mean and deviation of all totals of the round. Of an
 * expert with fewer than `least` sheets nobody can say how strict they are, so theirs stay raw; of one who gave the same to all
 * there is nothing to scale, so theirs are the round's mean.
 */
export function normalisation(totals: ReadonlyMap<string, readonly number[]>, least = usualLeast): ReadonlyMap<string, ExpertScale> {
  const all = [...totals.values()].flat();
  const mean = meanOf(all) ?? new Big(0);
  const deviation = deviationOf(all) ?? new Big(0);
  return new Map([...totals].map(([expert, own]) => [expert, scaleOf(own)] as const));

  function scaleOf(own: readonly number[]): ExpertScale {
    const ownMean = meanOf(own);
    const ownDeviation = deviationOf(own);
    if (own.length < least || !ownMean || !ownDeviation) return { how: "raw", value: (total) => new Big(total) };
    if (ownDeviation.eq(0)) return { how: "shifted", value: (total) => mean.plus(new Big(total).minus(ownMean)) };
    return { how: "scaled", value: (total) => mean.plus(new Big(total).minus(ownMean).times(deviation).div(ownDeviation)) };
  }
}
