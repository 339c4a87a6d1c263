import Big from "big.js";
import type { Review, TieBreak } from "../definition/definition.generated.ts";
import { isRecord, type Answers } from "../definition/json.ts";
import { aggregateScores, meanOf } from "./aggregate-scores.ts";
import type { Ranked, Scored } from "./review-types.ts";

interface Judged {
  piece: Scored;
  totals: number[];
  score: number | null;
  /** One value a tie-break, larger is better; null is worse than any. */
  keys: (Big | null)[];
  settled: number;
}

/**
 * Ranks applications by score, equal scores by the review's tie-breaks in their order, what is still equal by its order in `settled`
 * (decided by hand). What even that leaves level shares a place. Applications with missing sheets come last, together, and are not
 * level with anybody.
 */
export function rankApplications(review: Review, pieces: Scored[], settled: string[] = []): Ranked[] {
  const judged = pieces.map((piece) => judge(review, piece, settled)).sort((one, other) => compare(one, other) || (one.piece.id < other.piece.id ? -1 : 1));
  const places: number[] = [];
  judged.forEach((one, index) => {
    const before = judged[index - 1];
    places.push(before && compare(before, one) === 0 ? (places[index - 1] ?? 1) : index + 1);
  });
  return judged.map(({ piece, totals, score }, index) => ({
    id: piece.id,
    score,
    place: places[index] ?? index + 1,
    tiedWith: score === null ? [] : judged.filter((_, other) => other !== index && places[other] === places[index]).map((other) => other.piece.id),
    spread: totals.length < 2 ? null : new Big(Math.max(...totals)).minus(Math.min(...totals)).toNumber(),
    sheets: totals.length,
    expected: piece.expected,
  }));
}

function judge(review: Review, piece: Scored, settled: string[]): Judged {
  const totals = numbersAt(piece.sheets, review.score);
  const complete = totals.length > 0 && totals.length >= piece.expected;
  const by = settled.indexOf(piece.id);
  return {
    piece,
    totals,
    score: complete ? aggregateScores(totals, review.aggregate) : null,
    keys: complete ? review.ties.map((tie) => tieKey(tie, piece)) : [],
    settled: by === -1 || !complete ? Number.MAX_SAFE_INTEGER : by,
  };
}

function tieKey(tie: TieBreak, piece: Scored): Big | null {
  const value = tie.by === "submittedAt" ? new Big(piece.submittedAt) : meanOf(numbersAt(piece.sheets, tie.by));
  return value && tie.order === "lower-first" ? value.neg() : value;
}

/** The numbers at a pointer, one a sheet; sheets without a number there are left out. */
function numbersAt(sheets: Answers[], pointer: string): number[] {
  return sheets
    .map((sheet) =>
      pointer
        .split("/")
        .slice(1)
        .reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), sheet),
    )
    .filter((value) => typeof value === "number" && Number.isFinite(value)) as number[];
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
