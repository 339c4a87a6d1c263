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
  /** Takes so many places, one where it is not said: all of them or none. @throws StoreConflict "quota-full" with quota, limit, clause; "limit-reached", of a limit over several applications, with limit, most, subject, clause */
  take(tx: ClientSession, noticeId: string, claim: QuotaClaim, places?: number): Promise<void>;
  /** Gives so many places back; `counter` is `<quota>/<key>`. */
  give(tx: ClientSession, noticeId: string, counter: string, places?: number): Promise<void>;
  /** How many are counted by each of these counters, `<quota>/<key>`. */
  counts(noticeId: string, counters: string[], tx?: ClientSession): Promise<Map<string, number>>;
  ensureIndexes(): Promise<void>;
}

/** How a counter is named in the list of those that count an application. */
export function counterName(claim: { quota: string; key: string }): string {
  return `${claim.quota}/${claim.key}`;
}

/** The refusal of a place that is not free. */
export function quotaConflict({ title, limit, clause, over }: QuotaClaim): StoreConflict {
  return over
    ? new StoreConflict("limit-reached", { limit: title["zh-CN"], limitEn: title.en, most: limit, subject: over.subject, clause: over.clause ?? "" })
    : new StoreConflict("quota-full", { quota: title["zh-CN"], quotaEn: title.en, limit, clause: clause ?? "" });
}

export function quotaStore(context: StoreContext): QuotaStore {
  const counters = context.collection<StoredCounter>("quotas");
  const idOf = (noticeId: string, counter: string) => `${noticeId}/${counter}`;
  return {
    async take(tx, noticeId, claim, places = 1) {
      const { quota, key, limit } = claim;
      const id = idOf(noticeId, counterName({ quota, key }));
      if (limit < places) throw quotaConflict(claim);
      try {
        // Where the counter stands at its limit the filter finds nothing, and the upsert meets the counter's own id.
        await counters.updateOne({ _id: id, count: { $lte: limit - places } }, { $inc: { count: places }, $setOnInsert: { noticeId, quota, key } }, { upsert: true, session: tx });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const counter = await counters.findOne({ _id: id });
        if (counter && counter.count + places > limit) throw quotaConflict(claim);
        // A rival made the counter between our snapshot and our write: again, from a new snapshot.
        if (error instanceof MongoServerError) error.addErrorLabel("TransientTransactionError");
        throw error;
      }
    },
    async give(tx, noticeId, counter, places = 1) {
      const { matchedCount } = await counters.updateOne({ _id: idOf(noticeId, counter), count: { $gte: places } }, { $inc: { count: -places } }, { session: tx });
      if (matchedCount !== 1) throw new Error(`The counter ${counter} of ${noticeId} has nothing to give back`);
    },
    async counts(noticeId, names, tx) {
      const found = await counters.find({ _id: { $in: names.map((name) => idOf(noticeId, name)) } }, tx ? { session: tx } : {}).toArray();
      return new Map(names.map((name) => [name, found.find(({ _id }) => _id === idOf(noticeId, name))?.count ?? 0]));
    },
    ensureIndexes: () => keepIndexes(context, "quotas", [{ key: { noticeId: 1 } }]),
  };
}
