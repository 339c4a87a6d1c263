import type { QuotaClaim } from "@shenbao/engine";
import { MongoServerError, type ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** A counter of a quota: how many applications are counted under a key (`*`, a track or an organisation). */
export interface QuotaCounter {
  noticeId: string;
  quota: string;
  key: string;
  count: number;
}
type StoredCounter = QuotaCounter & { _id: string };

export interface QuotaStore {
  /** Takes a place. @throws StoreConflict "quota-full" with quota, limit */
  take(tx: ClientSession, noticeId: string, claim: QuotaClaim): Promise<void>;
  /** Gives a place back; `counter` is `<quota>/<key>`. */
  give(tx: ClientSession, noticeId: string, counter: string): Promise<void>;
  count(noticeId: string, quota: string, key: string, tx?: ClientSession): Promise<number>;
  ensureIndexes(): Promise<void>;
}

/** How a counter is named in the list of those that count an application. */
export function counterName(claim: { quota: string; key: string }): string {
  return `${claim.quota}/${claim.key}`;
}

export function quotaStore(context: StoreContext): QuotaStore {
  const counters = context.collection<StoredCounter>("quotas");
  const idOf = (noticeId: string, counter: string) => `${noticeId}/${counter}`;
  return {
    async take(tx, noticeId, { quota, key, limit, title }) {
      const id = idOf(noticeId, counterName({ quota, key }));
      const full = () => new StoreConflict("quota-full", { quota: title["zh-CN"], quotaEn: title.en, limit });
      if (limit < 1) throw full();
      try {
        // Where the counter stands at its limit the filter finds nothing, and the upsert meets the counter's own id.
        await counters.updateOne({ _id: id, count: { $lt: limit } }, { $inc: { count: 1 }, $setOnInsert: { noticeId, quota, key } }, { upsert: true, session: tx });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const counter = await counters.findOne({ _id: id });
        if (counter && counter.count >= limit) throw full();
        // A rival made the counter between our snapshot and our write: again, from a new snapshot.
        if (error instanceof MongoServerError) error.addErrorLabel("TransientTransactionError");
        throw error;
      }
    },
    async give(tx, noticeId, counter) {
      const { matchedCount } = await counters.updateOne({ _id: idOf(noticeId, counter), count: { $gt: 0 } }, { $inc: { count: -1 } }, { session: tx });
      if (matchedCount !== 1) throw new Error(`The counter ${counter} of ${noticeId} has nothing to give back`);
    },
    async count(noticeId, quota, key, tx) {
      const counter = await counters.findOne({ _id: idOf(noticeId, counterName({ quota, key })) }, tx ? { session: tx } : {});
      return counter?.count ?? 0;
    },
    ensureIndexes: () => keepIndexes(context, "quotas", [{ key: { noticeId: 1 } }]),
  };
}
