import { Problem, routes } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { SelectionRow } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { runReview } from "./open-review.ts";
import { selectionSteps } from "./selection-step.ts";
import { rankRound, type RankedApplication } from "./ranking.ts";

/** A row as it is kept with the selection. */
const rowOf = ({ application, place, score, proposal, reserve, stoppedBy, reason }: RankedApplication): SelectionRow => ({
  applicationId: application.id,
  place,
  score,
  proposal,
  reserve,
  stoppedBy,
  reason,
});

/**
 * Prepares the selection of a round under its caps: what becomes of each and why is kept, and nothing moves. Prepared again, it takes
 * the place of the one that was read (If-Match; "0" where there was none). Ties that neither the tie-breaks nor `ties` settle stop it.
 */
export const prepareSelection = bind(routes.prepareSelection, async ({ params, body, caller, revision, once, locale }, services) => {
  const { store } = services;
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const prepared = await storing(locale, () =>
    store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const order = body.ties?.order ?? [];
      const { rows, missing, caps, selection } = await rankRound(services, caller, open, { settled: order }, tx);
      if (selection?.released) throw new Problem("already-exists", { what: say(texts["selection.what"], locale) });
      if ((selection?.revision ?? 0) !== revision) throw new Problem("stale");
      if (new Set(order).size !== order.length || order.some((id) => !rows.some((row) => row.application.id === id))) throw new Problem("order-wrong");
      if (missing > 0) throw new Problem("scores-missing", { count: missing });
      refuseStated(rows);
      if (rows.length === 0) throw new Problem("table-empty");
      const tied = rows.find((row) => row.proposal === "tied");
      if (tied) throw new Problem("tie-undecided", { place: tied.place, count: tied.tiedWith.length + 1 });
      // Who may not release it does not prepare it either.
      await selectionSteps(services, caller, open, { rows, order, reason: body.ties?.reason ?? null }, locale, tx);
      const kept = {
        noticeId: params.noticeId,
        review: params.review,
        rows: rows.map(rowOf),
        caps,
        order,
        reason: body.ties?.reason ?? null,
        prepared: { at: services.clock.now(), accountId: caller.accountId, name: caller.displayName },
      };
      if (!(await store.selections.prepare(tx, kept, revision))) throw new Problem("stale");
      return { revision: revision + 1, ...outcomeOf(kept.rows) };
    }),
  );
  const answer = prepared as unknown as { revision: number; selected: string[]; reserve: string[]; rest: string[] };
  return { body: answer, etag: answer.revision };
});

/** A conflict stated after the sheet was handed in is dealt with before anything is decided on it. @throws Problem "conflict-open" */
export function refuseStated(rows: RankedApplication[]): void {
  const stated = rows.flatMap(({ assignments }) => assignments.filter((one) => one.stated));
  if (stated.length > 0) throw new Problem("conflict-open", { count: stated.length });
}

/** Whom a selection takes, keeps waiting, and leaves. */
export function outcomeOf(rows: SelectionRow[]): { selected: string[]; reserve: string[]; rest: string[] } {
  const ids = (kind: "selected" | "reserve" | "rest") =>
    rows.filter(({ proposal }) => (proposal === "selected" || proposal === "reserve" ? proposal : "rest") === kind).map(({ applicationId }) => applicationId);
  return { selected: ids("selected"), reserve: ids("reserve"), rest: ids("rest") };
}

/** Drops what was prepared. */
export const discardSelection = bind(routes.discardSelection, async ({ params, caller, revision, locale }, services) => {
  await runReview(services, caller, params.noticeId, params.review, locale);
  const { store } = services;
  await store.transaction(async (tx) => {
    if (!(await store.selections.discard(tx, params.noticeId, params.review, revision))) throw new Problem("stale");
  });
  return {};
});
