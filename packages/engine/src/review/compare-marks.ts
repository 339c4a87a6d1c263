import Big from "big.js";
import type { Form, Outliers, Review } from "../definition/definition.generated.ts";
import { meanOf, deviationOf, rounded } from "./decimal-statistics.ts";
import { normalisation, type Normalisation } from "./normalise-scores.ts";
import { numberAt } from "./number-at.ts";
import type { Scored } from "./review-types.ts";

/** An expert's total of an application. */
export interface Total {
  application: string;
  expert: string;
  total: number;
}

/** How an expert scored beside the others. */
export interface ExpertMarks {
  expert: string;
  sheets: number;
  mean: number;
  deviation: number;
  /** By how much their totals differ, on average, from the mean of the others on the same applications; null where nobody else scored those. */
  lean: number | null;
  /** Whether that is more than the review's measure, over at least three applications. */
  outlier: boolean;
  /** What became of their totals where the round is normalised. */
  how: Normalisation;
}

/** The totals in the sheets of a round, by application and expert. */
export function totalsOf(review: Pick<Review, "score">, pieces: readonly Scored[]): Total[] {
  return pieces.flatMap(({ id, sheets }) =>
    sheets.flatMap(({ expert, answers }) => {
      const total = numberAt(answers, review.score);
      return total === null ? [] : [{ application: id, expert, total }];
    }),
  );
}

/**
 * From how many points on a sheet or an expert stands out: as the review says, or 20 % and 10 % of the full mark (the maximum of the
 * field of the total, or the highest total of the round where it has none).
 */
export function outliersOf({ outliers, score }: Pick<Review, "outliers" | "score">, sheet: Form | undefined, totals: readonly Total[]): Outliers {
  if (outliers) return outliers;
  const full = maximumAt(sheet, score) ?? totals.reduce((most, { total }) => Math.max(most, total), 0);
  return { sheet: new Big(full).times("0.2").toNumber(), expert: new Big(full).times("0.1").toNumber() };
}

function maximumAt(form: Form | undefined, pointer: string): number | null {
  let schema: unknown = form?.schema;
  for (const name of pointer.split("/").slice(1)) schema = (schema as { properties?: Record<string, unknown> } | undefined)?.properties?.[name];
  const maximum = (schema as { maximum?: unknown } | undefined)?.maximum;
  return typeof maximum === "number" ? maximum : null;
}

/** Total minus the mean of the other totals on the same application; null where there is no other. */
export function apartFrom(total: number, others: readonly number[]): Big | null {
  const mean = meanOf(others);
  return mean && new Big(total).minus(mean);
}

/** Each expert of a round beside the others, the strictest first; those who cannot be compared last. */
export function compareExperts(review: Pick<Review, "score" | "outliers" | "aggregate">, pieces: readonly Scored[], sheet?: Form): ExpertMarks[] {
  const totals = totalsOf(review, pieces);
  const measure = outliersOf(review, sheet, totals).expert;
  const byApplication = grouped(totals, "application");
  const byExpert = grouped(totals, "expert");
  const scales = normalisation(new Map([...byExpert].map(([expert, own]) => [expert, own.map(({ total }) => total)])), review.aggregate.least);
  return [...byExpert]
    .map(([expert, own]): ExpertMarks => {
      const given = own.map(({ total }) => total);
      const differences = own.flatMap(({ application, total }) => {
        const others = (byApplication.get(application) ?? []).filter((other) => other.expert !== expert).map((other) => other.total);
        return apartFrom(total, others) ?? [];
      });
      const lean = meanOf(differences);
      return {
        expert,
        sheets: own.length,
        mean: rounded(meanOf(given) ?? new Big(0), 2),
        deviation: rounded(deviationOf(given) ?? new Big(0), 2),
        lean: lean && rounded(lean, 2),
        outlier: lean !== null && differences.length >= 3 && lean.abs().gt(measure),
        how: scales.get(expert)?.how ?? "raw",
      };
    })
    .sort((one, other) => (one.lean ?? Infinity) - (other.lean ?? Infinity) || (one.expert < other.expert ? -1 : 1));
}

function grouped(totals: readonly Total[], by: "application" | "expert"): Map<string, Total[]> {
  const groups = new Map<string, Total[]>();
  for (const total of totals) groups.set(total[by], [...(groups.get(total[by]) ?? []), total]);
  return groups;
}
