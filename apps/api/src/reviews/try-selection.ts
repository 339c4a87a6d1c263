import { Problem, routes } from "@shenbao/contract";
import { roleOfCaller } from "../authorisation/may.ts";
import { sightOf } from "../authorisation/sight.ts";
import { bind } from "../http/bind.ts";
import { runReview } from "./open-review.ts";
import { capViews, rankingRow } from "./ranking-view.ts";
import { rankRound } from "./ranking.ts";

/** What the selection would be with other numbers, another pass mark, without some applications or some experts' sheets. Nothing is stored. */
export const trySelection = bind(routes.trySelection, async ({ params, body, caller, locale }, services) => {
  const open = await runReview(services, caller, params.noticeId, params.review, locale);
  const trial = {
    limits: new Map(body.limits.map(({ counter, limit }) => [counter, limit])),
    passMark: body.passMark,
    withoutApplications: new Set(body.withoutApplications),
    withoutSheet: ({ expert }: { expert: string }) => body.withoutExperts.includes(expert),
  };
  const { rows, caps, selection } = await rankRound(services, caller, open, { ...(body.order && { settled: body.order }), trial });
  if (selection?.released) throw new Problem("selection-released");
  const sight = sightOf(open.version.definition, roleOfCaller(caller, open.version.definition) ?? "");
  return { body: { caps: capViews(caps, rows), rows: rows.map((row) => rankingRow(row, sight, locale)) } };
});
