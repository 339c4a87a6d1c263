import { Problem, routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { deedView, ownWaiverViews, waiverView } from "./waiver-view.ts";

/** The waivers of a notice, and everything that was done to them. */
export const listWaivers = bind(routes.listWaivers, async ({ params }, { store, versions }) => {
  if (!(await versions.newest(params.noticeId))) throw new Problem("not-found");
  const [rows, log] = await Promise.all([store.waivers.of(params.noticeId), store.waivers.log(params.noticeId)]);
  return { body: { rows: rows.map(waiverView), log: log.map((entry) => ({ ...deedView(entry), sequence: entry.sequence, hash: entry.hash })) } };
});

/** The deadlines that are put off for the caller's organisation. */
export const listOwnWaivers = bind(routes.listOwnWaivers, async ({ params, caller }, { store }) => {
  const rows = await store.waivers.inForce(params.noticeId, [caller.organisation.code]);
  return { body: { rows: ownWaiverViews(rows) } };
});
