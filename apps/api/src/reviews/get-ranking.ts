import { routes } from "@shenbao/contract";
import type { DoneBy } from "@shenbao/store";
import { roleOfCaller } from "../authorisation/may.ts";
import { sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { nextOfReserve } from "./next-of-reserve.ts";
import { runReview } from "./open-review.ts";
import { capViews, rankingRow } from "./ranking-view.ts";
import { rankRound } from "./ranking.ts";

const doneBy = ({ at, name }: DoneBy) => ({ by: name, at: new Date(at).toISOString() });

/** Progress and ranking of a round, with the selection as it was prepared or released. ETag is the selection's revision. */
export const getRanking = bind(routes.getRanking, async ({ params, caller, locale }, services) => {
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const { rows, experts, outliers, missing, unassigned, caps, selection, outdated } = await rankRound(services, caller, open, {});
  const { next } = selection?.released ? await nextOfReserve(services, open, selection) : { next: [] };
  const sight = sightOf(open.version.definition, roleOfCaller(caller, open.version.definition) ?? "");
  const names = new Map(rows.flatMap(({ assignments }) => assignments.map(({ expert, expertName }) => [expert, expertName] as const)));
  return {
    body: {
      noticeId: params.noticeId,
      review: params.review,
      caps: capViews(caps, rows),
      missing,
      unassigned,
      experts: experts.map((one) => ({ ...one, expert: names.get(one.expert) ?? "" })),
      outliers,
      selection: selection && {
        revision: selection.revision,
        prepared: doneBy(selection.prepared),
        released: selection.released && doneBy(selection.released),
        order: selection.order,
        reason: selection.reason,
        outdated,
        promotions: selection.promotions.map(({ applicationId, reason, note, ...by }) => ({ applicationId, ...doneBy(by), reason: reason[locale], note })),
      },
      next: next.map(({ id, reserve, reason }) => ({ applicationId: id, reserve, reason: reason[locale] })),
      rows: rows.map((row) => rankingRow(row, sight, locale)),
    },
    etag: selection?.revision ?? 0,
  };
});
