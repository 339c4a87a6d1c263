import { Problem, routes, type CallAnswer } from "@shenbao/contract";
import { findAction, type Json } from "@shenbao/engine";
import { applicationFacts } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import { pinnedVersion } from "../applications/load-application.ts";
import { authorOf, transitionOf } from "../applications/transition-of.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { runReview } from "./open-review.ts";
import { rankRound } from "./ranking.ts";

/**
 * Decides the selection of a round under its quota, once: all that are selected and all the others in one transaction, or nothing.
 * Ties that neither the tie-breaks nor `ties` settle stop it; the reason of that order stands in the event of each that it put in order.
 */
export const decideSelection = bind(routes.decideSelection, async ({ params, body, caller, once, locale }, services) => {
  const { store } = services;
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const { review } = open;
  const decided = await storing(locale, () =>
    store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const order = body.ties?.order ?? [];
      const { rows, missing, selection } = await rankRound(services, caller, open, order, tx);
      if (selection) throw new Problem("already-exists", { what: say(texts["selection.what"], locale) });
      if (new Set(order).size !== order.length || order.some((id) => !rows.some((row) => row.application.id === id))) throw new Problem("order-wrong");
      if (missing > 0) throw new Problem("scores-missing", { count: missing });
      if (rows.length === 0) throw new Problem("table-empty");
      const tied = rows.find((row) => row.proposal === "tied");
      if (tied) throw new Problem("tie-undecided", { place: tied.place, count: tied.tiedWith.length + 1 });
      const now = services.clock.now();
      const transitions = [];
      const acted = await actedAs(
        services,
        caller,
        open.version.definition,
        rows.map(({ application }) => application.id),
        tx,
      );
      for (const { application, proposal } of rows) {
        const version = await pinnedVersion(services, application);
        const action = findAction(version.definition, proposal === "selected" ? review.select.selected : review.select.rest);
        if (!action) throw new Error(`The version ${version.version} lacks an action of the selection`);
        const denial = may(caller, version.definition, {
          to: "act",
          application: { facts: applicationFacts(application, false), assigned: application.assigned, actedAs: acted(application.id) },
          action,
          now,
          through: "selection",
        });
        if (denial) throw refuse(denial, locale);
        transitions.push(
          transitionOf({
            version,
            before: application,
            action,
            by: authorOf(caller, roleOfCaller(caller, version.definition) ?? ""),
            now,
            reasons: body.ties && order.includes(application.id) ? [{ at: "order", text: body.ties.reason }] : [],
          }),
        );
      }
      const ids = (chosen: boolean) => rows.filter(({ proposal }) => (proposal === "selected") === chosen).map(({ application }) => application.id);
      const outcome = { selected: ids(true), rest: ids(false) };
      await store.selections.insert(tx, {
        noticeId: params.noticeId,
        review: params.review,
        at: now,
        by: { accountId: caller.accountId, name: caller.displayName },
        ...outcome,
        order,
        reason: body.ties?.reason ?? null,
      });
      await store.applications.commit(tx, transitions);
      return outcome;
    }),
  );
  return { body: decided as unknown as CallAnswer<typeof routes.decideSelection> };
});
