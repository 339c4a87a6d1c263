import { routes } from "@shenbao/contract";
import { roleOfCaller } from "../authorisation/may.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { runReview } from "./open-review.ts";
import { rankRound } from "./ranking.ts";

/** Progress and ranking of a round. */
export const getRanking = bind(routes.getRanking, async ({ params, caller, locale }, services) => {
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const { rows, missing, quota, selection } = await rankRound(services, caller, open, []);
  const sight = sightOf(open.version.definition, roleOfCaller(caller, open.version.definition) ?? "");
  return {
    body: {
      noticeId: params.noticeId,
      review: params.review,
      quota,
      missing,
      decided: selection !== null,
      settled: selection?.reason ? { by: selection.by.name, at: new Date(selection.at).toISOString(), reason: selection.reason } : null,
      rows: rows.map(({ application, assignments, place, score, spread, proposal, reason }) => {
        const seen = seenApplication(sight, application);
        return {
          applicationId: seen.id,
          number: seen.number ?? "",
          name: seen.name ?? "",
          track: seen.track,
          applicant: seen.applicant?.name ?? "",
          receiver: seen.receiver?.name ?? null,
          state: seen.state,
          place,
          score,
          scores: assignments.map(({ expertName, total, status, conflict }) => ({ expert: expertName, total, status, conflict })),
          spread,
          proposal,
          reason: reason[locale],
        };
      }),
    },
  };
});
