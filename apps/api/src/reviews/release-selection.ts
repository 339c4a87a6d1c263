import { Problem, routes } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { newId } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { runReview } from "./open-review.ts";
import { outcomeOf, refuseStated } from "./prepare-selection.ts";
import { rankRound } from "./ranking.ts";
import { selectionSteps } from "./selection-step.ts";

/**
 * Releases what was prepared, once: all that are selected and all the others in one transaction, or nothing. Where the ranking has
 * changed since, nothing happens either: it is to be prepared anew. Two at once meet at the selection's revision, and one has done it.
 * A transaction of MongoDB is bound by its time (a minute), not by its size: hundreds of applications are a second or two.
 */
export const releaseSelection = bind(routes.releaseSelection, async ({ params, caller, revision, once, locale }, services) => {
  const { store } = services;
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const released = await storing(locale, () =>
    store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const { rows, selection, outdated } = await rankRound(services, caller, open, {}, tx);
      if (!selection) throw new Problem("not-prepared");
      if (selection.released) throw new Problem("already-exists", { what: say(texts["selection.what"], locale) });
      if (selection.revision !== revision) throw new Problem("stale");
      refuseStated(rows);
      if (outdated) throw new Problem("selection-outdated");
      const steps = await selectionSteps(services, caller, open, { rows, order: selection.order, reason: selection.reason }, locale, tx);
      const now = services.clock.now();
      if (!(await store.selections.release(tx, params.noticeId, params.review, revision, { at: now, accountId: caller.accountId, name: caller.displayName })))
        throw new Problem("stale");
      // Their messages, whatever the notice holds back, arrive with it.
      const batch = newId();
      await store.applications.commit(tx, steps, batch);
      await store.messages.release(params.noticeId, { batch }, caller.accountId, now, tx);
      return { revision: revision + 1, ...outcomeOf(selection.rows) };
    }),
  );
  const answer = released as unknown as { revision: number; selected: string[]; reserve: string[]; rest: string[] };
  return { body: answer, etag: answer.revision };
});
