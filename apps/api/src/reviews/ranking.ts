import { proposeSelection, rankApplications, type NoticeDefinition, type Quota } from "@shenbao/engine";
import { counterName, type ApplicationRecord, type AssignmentRecord, type SelectionRecord } from "@shenbao/store";
import type { Text } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { OpenReview } from "./open-review.ts";

/** One application in the ranking of a round. */
export interface RankedApplication {
  application: ApplicationRecord;
  /** Those taken back for a conflict of interest are the last. */
  assignments: AssignmentRecord[];
  place: number;
  score: number | null;
  spread: number | null;
  tiedWith: string[];
  proposal: "selected" | "reserve" | "tied" | "below-pass-mark" | "incomplete";
  reason: Text;
}

export interface RoundRanking {
  rows: RankedApplication[];
  /** Score sheets that are not handed in, those of applications without experts included. */
  missing: number;
  quota: { title: Text; limit: number; taken: number };
  selection: SelectionRecord | null;
}

/** The counter under which the quota of a selection counts an application. */
function keyOf(quota: Quota, definition: NoticeDefinition, application: ApplicationRecord): string {
  if (quota.scope === "track") return application.track;
  return quota.scope === "organisation" ? (application.receiver?.code ?? definition.owner) : "*";
}

/**
 * The ranking of a round as it stands: what is under review, or was when it was decided. Where the quota counts by track or by
 * organisation, each is a ranking of its own.
 */
export async function rankRound(services: Services, caller: Caller, { version, id, review, start }: OpenReview, settled: string[], tx?: ClientSession): Promise<RoundRanking> {
  const { store } = services;
  const { definition, noticeId } = version;
  const selection = await store.selections.get(noticeId, id, tx);
  const round = await store.assignments.ofRound(noticeId, id, tx);
  const reach = caller.organisation.code;
  const decided = selection && new Set([...selection.selected, ...selection.rest]);
  const applications = decided ? await store.applications.many([...decided], tx) : await store.applications.inStates({ noticeId, states: [review.in], reach }, tx);
  const unassigned = decided ? 0 : (await store.applications.inStates({ noticeId, states: review.from === undefined ? start.from : [review.from], reach }, tx)).length;
  const quota = definition.quotas[review.select.quota];
  if (!quota) throw new Error(`The notice ${noticeId} has no quota ${review.select.quota}`);

  const active = (application: ApplicationRecord) => round.filter((one) => one.applicationId === application.id && one.status !== "conflict");
  const withdrawn = (application: ApplicationRecord) => round.filter((one) => one.applicationId === application.id && one.status === "conflict");
  const groups = new Map<string, ApplicationRecord[]>();
  for (const application of applications) {
    const key = keyOf(quota, definition, application);
    groups.set(key, [...(groups.get(key) ?? []), application]);
  }
  const keys = quota.scope === "notice" ? ["*"] : [...groups.keys()];
  const rows: RankedApplication[] = [];
  const total = { limit: 0, taken: 0 };
  for (const key of keys) {
    const limit = (quota.limits && Object.hasOwn(quota.limits, key) ? quota.limits[key] : undefined) ?? quota.limit;
    const taken = await store.quotas.count(noticeId, review.select.quota, key, tx);
    total.limit += limit;
    total.taken += taken;
    const group = groups.get(key) ?? [];
    // Decided, the places it took itself are its own again.
    const own = selection
      ? group.filter((application) => selection.selected.includes(application.id) && application.counted.includes(counterName({ quota: review.select.quota, key }))).length
      : 0;
    const pieces = group.map((application) => ({
      id: application.id,
      name: application.name ?? "",
      track: application.track,
      submittedAt: application.submittedAt ?? 0,
      sheets: active(application)
        .filter(({ status }) => status === "scored")
        .map(({ answers }) => answers),
      expected: review.perApplication,
    }));
    const ranked = rankApplications(review, pieces, selection?.order ?? settled);
    const proposals = new Map(proposeSelection(review, ranked, Math.max(0, limit - taken + own)).map((proposal) => [proposal.id, proposal]));
    for (const one of ranked) {
      const application = group.find((candidate) => candidate.id === one.id);
      const proposal = proposals.get(one.id);
      if (!application || !proposal) continue;
      const { place, score, spread, tiedWith } = one;
      rows.push({
        application,
        assignments: [...active(application), ...withdrawn(application)],
        place,
        score,
        spread,
        tiedWith,
        proposal: selection?.selected.includes(one.id) ? "selected" : proposal.proposal,
        reason: proposal.reason,
      });
    }
  }
  const missing = rows.reduce((sum, row) => sum + review.perApplication - Math.min(review.perApplication, row.assignments.filter(({ status }) => status === "scored").length), 0);
  return { rows, missing: missing + unassigned * review.perApplication, quota: { title: quota.title, ...total }, selection };
}
