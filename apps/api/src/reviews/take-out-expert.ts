import { Problem, routes, type TakenOut } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { newId, type AssignmentRecord } from "@shenbao/store";
import { say } from "@shenbao/texts";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import { roleOfCaller } from "../authorisation/may.ts";
import { storing } from "../authorisation/refuse.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { runReview } from "./open-review.ts";
import { rankRound, type RankedApplication, type RoundRanking } from "./ranking.ts";
import { sealOf } from "./seal-of.ts";
import { standBack } from "./stand-back.ts";

interface Effect {
  shown: TakenOut;
  pieces: AssignmentRecord[];
}

/**
 * Takes an expert out of a round, or out of some applications of it, for a conflict of interest. `dry` shows whose score and place
 * change, who would be selected instead of whom, and what has too few experts then; only what was shown is done.
 */
export const takeOutExpert = bind(routes.takeOutExpert, async ({ params, body, caller, once, locale }, services) => {
  const { store } = services;
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const { review, version } = open;
  const sight = sightOf(version.definition, roleOfCaller(caller, version.definition) ?? "");
  if (body.dry) return { body: (await effectOf()).shown };
  if (body.reason === undefined) throw new Problem("reason-missing");
  const { reason } = body;
  const done = await storing(locale, () =>
    store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const { shown, pieces } = await effectOf(tx);
      if (body.seal !== undefined && body.seal !== shown.seal) throw new Problem("plan-changed");
      const by = { accountId: caller.accountId, name: caller.displayName };
      for (const assignment of pieces) {
        const application = await store.applications.get(assignment.applicationId, tx);
        if (!application) throw new Problem("not-found");
        await standBack(services, { assignment, application, version: await pinnedVersion(services, application), reason: assignment.stated?.reason ?? reason, by }, tx);
      }
      await store.roundLog.append(tx, {
        id: newId(),
        noticeId: params.noticeId,
        review: params.review,
        at: services.clock.now(),
        by,
        what: "takenOut",
        experts: [shown.expertName],
        applications: pieces.map(({ applicationId }) => applicationId),
        reason,
      });
      return shown as unknown as { [name: string]: Json };
    }),
  );
  return { body: done as unknown as TakenOut };

  async function effectOf(tx?: ClientSession): Promise<Effect> {
    const before = await rankRound(services, caller, open, {}, tx);
    if (before.selection?.released) throw new Problem("already-exists", { what: say(texts["selection.what"], locale) });
    const inRound = new Map(before.rows.map((row) => [row.application.id, row]));
    const wanted = body.applications && new Set(body.applications);
    const pieces = (await store.assignments.ofRound(params.noticeId, params.review, tx)).filter(
      (one) => one.expert === body.expert && one.status !== "conflict" && inRound.has(one.applicationId) && (wanted?.has(one.applicationId) ?? true),
    );
    const [first] = pieces;
    if (!first || (wanted && pieces.length !== wanted.size)) throw new Problem("not-found");
    const out = new Set(pieces.map(({ id }) => id));
    const after = await rankRound(services, caller, open, { trial: { withoutSheet: ({ id }) => out.has(id) } }, tx);
    const nameOf = ({ application }: RankedApplication) => seenApplication(sight, application).name ?? application.number ?? "";
    const rowOf = (id: string) => inRound.get(id) as RankedApplication;
    const selected = ({ rows }: RoundRanking) => new Set(rows.filter(({ proposal }) => proposal === "selected").map(({ application }) => application.id));
    const [was, becomes] = [selected(before), selected(after)];
    const standing = ({ place, score, application }: RankedApplication, chosen: ReadonlySet<string>) => ({ place, score, selected: chosen.has(application.id) });
    const shown = {
      expertName: first.expertName,
      sheets: pieces.map(({ applicationId, total }) => ({ application: applicationId, name: nameOf(rowOf(applicationId)), total })),
      changes: after.rows.flatMap((row) => {
        const old = rowOf(row.application.id);
        const sides = { before: standing(old, was), after: standing(row, becomes) };
        if (JSON.stringify(sides.before) === JSON.stringify(sides.after)) return [];
        return [{ application: row.application.id, number: row.application.number ?? "", name: nameOf(row), ...sides }];
      }),
      entering: [...becomes].filter((id) => !was.has(id)).map((id) => nameOf(rowOf(id))),
      leaving: [...was].filter((id) => !becomes.has(id)).map((id) => nameOf(rowOf(id))),
      short: pieces.flatMap(({ applicationId }) => {
        const row = rowOf(applicationId);
        const experts = row.assignments.filter(({ status }) => status !== "conflict").length - 1;
        return experts < review.perApplication ? [{ application: applicationId, name: nameOf(row), experts, needed: review.perApplication }] : [];
      }),
    };
    return { shown: { ...shown, seal: sealOf(shown) }, pieces };
  }
});
