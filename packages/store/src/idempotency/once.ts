import type { ClientSession } from "mongodb";
import type { StoreContext } from "../connection/store-context.ts";
import { StoreConflict } from "../transaction/store-conflict.ts";
import type { Transaction } from "../transaction/transaction.ts";

/** An Idempotency-Key with what it belongs to: the same key of another account or for another route is another key. */
export interface OnceKey {
  key: string;
  /** Account id; for those who are not signed in, the session's id. */
  accountId: string;
  /** Id of the route. */
  route: string;
  /** SHA-256 of what was asked: address and body. */
  requestHash: string;
}

interface KeptAnswer {
  _id: string;
  requestHash: string;
  /** JSON as text: an answer may hold keys that a database would read as its own. */
  answer: string;
  at: Date;
}

/**
 * Runs `body` in a transaction and keeps its answer under the key, in the same transaction. Asked again with the same key and request,
 * it gives the kept answer and runs nothing, also when both come at once. The answer must survive JSON. What `body` throws is not kept: the key can be used again.
 * @throws StoreConflict "key-reused" where the key was used for another request
 */
export type Once = <T>(key: OnceKey, body: (tx: ClientSession) => Promise<T>) => Promise<T>;

const keptDays = 90;

/** Makes `Once`, with its indexes. */
export function onceOf(context: StoreContext, transaction: Transaction): { run: Once; ensureIndexes(): Promise<void> } {
  const kept = context.collection<KeptAnswer>("idempotency");
  // Those with the same key in this process wait for the first instead of fighting it with write conflicts.
  const running = new Map<string, Promise<unknown>>();

  async function attempt<T>(id: string, requestHash: string, body: (tx: ClientSession) => Promise<T>): Promise<T> {
    return transaction(async (tx) => {
      const found = await kept.findOne({ _id: id }, { session: tx });
      if (found) {
        if (found.requestHash !== requestHash) throw new StoreConflict("key-reused");
        return JSON.parse(found.answer) as T;
      }
      // First, so that a rival with the same key conflicts before it does any work.
      await kept.insertOne({ _id: id, requestHash, answer: "null", at: new Date() }, { session: tx });
      const answer = await body(tx);
      await kept.updateOne({ _id: id }, { $set: { answer: JSON.stringify(answer) ?? "null" } }, { session: tx });
      return answer;
    });
  }

  return {
    async run(key, body) {
      const id = `${key.accountId} ${key.route} ${key.key}`;
      while (running.has(id)) await running.get(id)?.catch(() => undefined);
      const work = attempt(id, key.requestHash, body);
      running.set(id, work);
      try {
        return await work;
      } finally {
        running.delete(id);
      }
    },
    ensureIndexes: async () => void (await kept.createIndex({ at: 1 }, { expireAfterSeconds: keptDays * 86_400 })),
  };
}
