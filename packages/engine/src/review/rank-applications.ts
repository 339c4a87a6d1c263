import Big from "big.js";
import type { Text } from "@shenbao/texts";
import { selectionTexts } from "@shenbao/texts/selection";
import type { Form, Review, TieBreak } from "../definition/definition.generated.ts";
import { aggregateScores, trimmedOf } from "./aggregate-scores.ts";
import { apartFrom, outliersOf, totalsOf, type Total } from "./compare-marks.ts";
import { deviationOf, meanOf, rounded } from "./decimal-statistics.ts";
import { normalisation } from "./normalise-scores.ts";
import { numberAt } from "./number-at.ts";
import type { Mark, Ranked, Scored } from "./review-types.ts";

interface Judged {
  piece: Scored;
  marks: Mark[];
  score: number | null;
  /** One value a tie-break, larger is better; null is worse than any. */
  keys: (Big | null)[];
  settled: number;
}

/** What makes a total count: as it is, or brought to the round's scale. */
type Counting = (total: Total) => Big;

/**
 * Ranks applications by score, equal scores by the review's preferences without places and then its tie-breaks, in their order, what is
 * still equal by its order in `settled` (decided by hand). What even that leaves level shares a place. Applications with missing sheets come last, together, and are not
 * level with anybody.
 * @param pieces the whole round: what an expert's totals count beside the others' is measured on it
 */
export function rankApplications(review: Review, pieces: Scored[], settled: string[] = [], sheet?: Form): Ranked[] {
  const totals = totalsOf(review, pieces);
  const counting = countingOf(review, totals);
  const measure = outliersOf(review, sheet, totals).sheet;
  const judged = pieces.map((piece) => judge(review, piece, settled, counting, measure)).sort((one, other) => compare(one, other) || (one.piece.id < other.piece.id ? -1 : 1));
  const places: number[] = [];
  judged.forEach((one, index) => {
    const before = judged[index - 1];
    places.push(before && compare(before, one) === 0 ? (places[index - 1] ?? 1) : index + 1);
  });
  return judged.map(({ piece, marks, score }, index) => {
    const given = marks.map(({ total }) => total);
    const deviation = given.length < 2 ? null : deviationOf(given);
    return {
      id: piece.id,
      score,
      place: places[index] ?? index + 1,
      tiedWith: score === null ? [] : judged.filter((_, other) => other !== index && places[other] === places[index]).map((other) => other.piece.id),
      spread: given.length < 2 ? null : new Big(Math.max(...given)).minus(Math.min(...given)).toNumber(),
      deviation: deviation && rounded(deviation, 2),
      sheets: given.length,
      expected: piece.expected,
      marks,
      parted: { before: parted(review, judged[index - 1], judged[index]), after: parted(review, judged[index], judged[index + 1]) },
    };
  });
}

function countingOf({ aggregate }: Review, totals: readonly Total[]): Counting {
  if (aggregate.method !== "normalised") return ({ total }) => new Big(total);
  const byExpert = new Map<string, number[]>();
  for (const { expert, total } of totals) byExpert.set(expert, [...(byExpert.get(expert) ?? []), total]);
  const scales = normalisation(byExpert, aggregate.least);
  return ({ expert, total }) => scales.get(expert)?.value(total) ?? new Big(total);
}

/** What put one before the other, of equal scores; null where their scores differ or they are level. */
function parted(review: Review, one: Judged | undefined, other: Judged | undefined): Text | null {
  if (!one || !other || one.score === null || one.score !== other.score) return null;
  const titles = [...firstAmongEquals(review), ...review.ties].map(({ title }) => title);
  const key = one.keys.findIndex((value, index) => compareDown(value, other.keys[index] ?? null) !== 0);
  return titles[key] ?? (one.settled === other.settled ? null : selectionTexts["by-hand"]);
}

/** The preferences that put a group first among equal scores, with their positions among all. */
function firstAmongEquals({ select }: Review): { title: Text; index: number }[] {
  return (select.preferences ?? []).flatMap(({ title, places }, index) => (places === undefined ? [{ title, index }] : []));
}

function judge(review: Review, piece: Scored, settled: string[], counting: Counting, measure: number): Judged {
  const totals = totalsOf(review, [piece]);
  const values = totals.map(counting);
  const complete = totals.length > 0 && totals.length >= piece.expected;
  const by = settled.indexOf(piece.id);
  return {
    piece,
    marks: marksOf(review, totals, values, measure),
    score: complete ? aggregateScores(values, review.aggregate) : null,
    keys: complete ? [...firstAmongEquals(review).map(({ index }) => new Big(piece.preferences?.includes(index) ? 1 : 0)), ...review.ties.map((tie) => tieKey(tie, piece))] : [],
    settled: by === -1 || !complete ? Number.MAX_SAFE_INTEGER : by,
  };
}

function marksOf(review: Review, totals: readonly Total[], values: readonly Big[], measure: number): Mark[] {
  const order = values.map((_, index) => index).sort((one, other) => (values[one] ?? new Big(0)).cmp(values[other] ?? 0));
  const left = trimmedOf(values.length, review.aggregate);
  const counted = new Set(order.slice(left, order.length - left));
  return totals.map(({ expert, total }, index) => {
    const apart = apartFrom(
      total,
      totals.filter((_, other) => other !== index).map((other) => other.total),
    );
    return {
      expert,
      total,
      value: rounded(values[index] ?? new Big(total), Math.max(2, review.aggregate.decimals)),
      counted: counted.has(index),
      apart: apart && rounded(apart, 2),
      outlier: apart?.abs().gt(measure) ?? false,
    };
  });
}

function tieKey(tie: TieBreak, piece: Scored): Big | null {
  const numbers = piece.sheets.flatMap(({ answers }) => numberAt(answers, tie.by) ?? []);
  const value = tie.by === "submittedAt" ? new Big(piece.submittedAt) : meanOf(numbers);
  return value && tie.order === "lower-first" ? value.neg() : value;
}

/** Below zero where the first comes first, zero where they are level. */
function compare(one: Judged, other: Judged): number {
  const byScore = compareDown(one.score === null ? null : new Big(one.score), other.score === null ? null : new Big(other.score));
  if (byScore !== 0) return byScore;
  for (const [index, key] of one.keys.entries()) {
    const byKey = compareDown(key, other.keys[index] ?? null);
    if (byKey !== 0) return byKey;
  }
  return one.settled - other.settled;
}

function compareDown(one: Big | null, other: Big | null): number {
  if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
  return other.cmp(one);
}
