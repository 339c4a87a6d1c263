import { capOf, counterOf, findAction, nextPromoted, selectionAction, selectionClaims, type Cap } from "@shenbao/engine";
import { applicationFacts, type ApplicationRecord, type SelectionRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import type { Services } from "../services.ts";
import type { OpenReview } from "./open-review.ts";

/** Whose turn it is on the reserve list of a released selection, by the places that are taken now; and those that still wait. */
export async function nextOfReserve(
  services: Services,
  { version, review }: OpenReview,
  selection: SelectionRecord,
  tx?: ClientSession,
): Promise<{ next: ReturnType<typeof nextPromoted>; applications: Map<string, ApplicationRecord> }> {
  const rows = review.select.reserve ? selection.rows.filter(({ reserve }) => reserve !== null) : [];
  const waits = findAction(version.definition, selectionAction(review, "reserve"))?.to;
  const found = (
    await services.store.applications.many(
      rows.map(({ applicationId }) => applicationId),
      tx,
    )
  ).filter(({ state }) => state === waits);
  const now = services.clock.now();
  const caps = new Map<string, Cap>();
  const list = [];
  for (const application of found) {
    const { definition } = await pinnedVersion(services, application);
    const facts = applicationFacts(application, false);
    const { claims } = selectionClaims(definition, review, facts, now);
    for (const claim of claims) caps.set(counterOf(claim), capOf(definition, claim, facts, 0));
    list.push({ id: application.id, reserve: rows.find(({ applicationId }) => applicationId === application.id)?.reserve ?? 0, caps: claims.map(counterOf) });
  }
  const taken = await services.store.quotas.counts(version.noticeId, [...caps.keys()], tx);
  const standing = [...caps.values()].map((cap) => ({ ...cap, taken: taken.get(cap.counter) ?? 0 }));
  return { next: nextPromoted(list, standing), applications: new Map(found.map((application) => [application.id, application])) };
}
