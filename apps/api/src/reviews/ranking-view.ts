import type { Ranking, RankingRow } from "@shenbao/contract";
import type { Cap } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { seenApplication, type Sight } from "../authorisation/sight.ts";
import type { RankedApplication } from "./ranking.ts";

/** A row of a ranking as the contract tells it. */
export function rankingRow(row: RankedApplication, sight: Sight, locale: Locale): RankingRow {
  const seen = seenApplication(sight, row.application);
  return {
    applicationId: seen.id,
    number: seen.number ?? "",
    name: seen.name ?? "",
    track: seen.track,
    applicant: seen.applicant?.name ?? "",
    receiver: seen.receiver?.name ?? null,
    state: seen.state,
    place: row.place,
    score: row.score,
    scores: row.assignments.map(({ expert, expertName, total, status, conflict, stated, takenOut }) => {
      const mark = row.marks.find((one) => one.expert === expert);
      return {
        expertId: expert,
        expert: expertName,
        total,
        status,
        conflict,
        stated: stated?.reason ?? null,
        value: mark?.value ?? null,
        counted: mark?.counted ?? false,
        apart: mark?.apart ?? null,
        outlier: mark?.outlier ?? false,
        takenOut: takenOut?.total ?? null,
      };
    }),
    spread: row.spread,
    deviation: row.deviation,
    proposal: row.proposal,
    reserve: row.reserve,
    stoppedBy: row.stoppedBy,
    reason: row.reason[locale],
  };
}

/** The quotas' caps, each with how many would take a place of it. Limits over several applications are told only where they stop somebody. */
export function capViews(caps: Cap[], rows: Pick<RankedApplication, "stoppedBy">[]): Ranking["caps"] {
  return caps
    .filter(({ over, counter }) => !over || rows.some(({ stoppedBy }) => stoppedBy.includes(counter)))
    .map(({ counter, title, limit, taken }) => ({ counter, title, limit, taken }));
}
