import { sayAll, type Text, type TextParams } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import type { Review } from "../definition/definition.generated.ts";
import type { Proposal, Ranked } from "./review-types.ts";

/**
 * What a selection of at most `limit` would do with each application of a ranking, and why, in a sentence.
 * Level applications are selected together or not at all: where they do not all fit they are `tied`, which is decided by hand
 * (rankApplications' `settled`). Never more than `limit` are selected.
 */
export function proposeSelection(review: Review, ranked: Ranked[], limit: number): Proposal[] {
  const mark = review.select.passMark;
  return ranked.map((one) => {
    const propose = (proposal: Proposal["proposal"], sentence: Text, params: TextParams): Proposal => ({ id: one.id, proposal, reason: sayAll(sentence, params) });
    if (one.score === null) return propose("incomplete", texts["ranking.incomplete"], { done: one.sheets, expected: one.expected });
    const { place, score } = one;
    if (mark !== undefined && score < mark) return propose("below-pass-mark", texts["ranking.below"], { place, score, mark });
    const count = one.tiedWith.length;
    const last = place + count;
    if (last <= limit) return propose("selected", texts["ranking.selected"], { place, score, limit });
    if (place <= limit) return propose("tied", texts["ranking.tied"], { place, score, count, limit, left: limit - place + 1 });
    if (count > 0) return propose("reserve", texts["ranking.reserve-level"], { place, score, count, limit, gap: last - limit });
    return propose("reserve", texts["ranking.reserve"], { place, score, limit, gap: place - limit });
  });
}
