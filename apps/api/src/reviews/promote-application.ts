import { Problem, routes } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { actedAs } from "../authorisation/acted-as.ts";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { nextOfReserve } from "./next-of-reserve.ts";
import { runReview } from "./open-review.ts";
import { selectionStep } from "./selection-step.ts";

/**
 * Moves one up from the reserve list. Its turn it is as the list says; another one needs a reason, which is kept. Its message waits in
 * the outbox. Two clerks with one place left meet at the selection's revision and at the quota: one of them gets it.
 */
export const promoteApplication = bind(routes.promoteApplication, async ({ params, body, caller, revision, once, locale }, services) => {
  const { store } = services;
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const { reserve } = open.review.select;
  if (!reserve) throw new Problem("not-found");
  const answer = await storing(locale, () =>
    store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const selection = await store.selections.get(params.noticeId, params.review, tx);
      const row = selection?.rows.find(({ applicationId }) => applicationId === body.applicationId);
      if (!selection?.released || row?.reserve == null) throw new Problem("not-found");
      if (selection.revision !== revision) throw new Problem("stale");
      const { next, applications } = await nextOfReserve(services, open, selection, tx);
      const application = applications.get(body.applicationId);
      if (!application) throw new Problem("not-found");
      if (next.length === 0) throw new Problem("no-place-free");
      const turn = next.find(({ id }) => id === body.applicationId);
      if (!turn && body.note === undefined) throw new Problem("promotion-note-missing");
      const now = services.clock.now();
      const acted = await actedAs(services, caller, open.version.definition, [application.id], tx);
      const step = await selectionStep(services, caller, { application, action: reserve.promote, now, actedAs: acted(application.id) }, locale);
      const promotion = {
        applicationId: application.id,
        reserve: row.reserve,
        reason: turn?.reason ?? row.reason,
        note: body.note ?? null,
        at: now,
        accountId: caller.accountId,
        name: caller.displayName,
      };
      if (!(await store.selections.promote(tx, params.noticeId, params.review, revision, promotion))) throw new Problem("stale");
      await store.applications.commit(tx, [step]);
      return { revision: revision + 1 };
    }),
  );
  const done = answer as unknown as { revision: number };
  return { body: done, etag: done.revision };
});
