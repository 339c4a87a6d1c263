import type { QuotaClaim } from "@shenbao/engine";
import type { ClientSession, Collection } from "mongodb";
import { counterName, type QuotaStore } from "../quotas/quota-store.ts";
import { StoreConflict } from "../transaction/store-conflict.ts";
import type { ApplicationRecord, StoredApplication } from "./application-record.ts";
import type { PreparedDecision } from "./prepared-decision.ts";

/** What is kept of a decision; null takes back what was. */
export interface DecisionWrite {
  /** The application as it was read in the same transaction. */
  before: ApplicationRecord;
  decision: PreparedDecision | null;
  /** The places that it holds from now on beside those of the application's state. */
  reserves: QuotaClaim[];
}

/**
 * Keeps, changes or takes back a prepared decision, with its places under quotas. Neither revision nor moment of the application change: who
 * has it open sees nothing of it.
 * @throws StoreConflict "stale" where application or decision were changed since they were read; "quota-full"
 */
export async function keepDecision(
  tx: ClientSession,
  { before, decision, reserves }: DecisionWrite,
  { applications, quotas }: { applications: Collection<StoredApplication>; quotas: QuotaStore },
): Promise<void> {
  const had = before.prepared?.reserves ?? [];
  const has = reserves.map(counterName);
  const counted = [...before.counted.filter((counter) => !had.includes(counter)), ...has];
  const { matchedCount } = await applications.updateOne(
    { _id: before.id, revision: before.revision, state: before.state, ...(before.prepared ? { "prepared.revision": before.prepared.revision } : { prepared: null }) },
    decision ? { $set: { prepared: decision, counted } } : { $set: { counted }, $unset: { prepared: 1 } },
    { session: tx },
  );
  if (matchedCount !== 1) throw new StoreConflict("stale");
  for (const counter of had) if (!has.includes(counter)) await quotas.give(tx, before.noticeId, counter);
  for (const claim of reserves) if (!had.includes(counterName(claim))) await quotas.take(tx, before.noticeId, claim);
}
