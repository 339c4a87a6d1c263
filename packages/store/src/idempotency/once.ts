import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
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
 * it gives the kept answer and changes nothing, also when both come at once: what `body` did then is undone with its transaction. The answer must survive JSON. What `body` throws is not kept: the key can be used again.
 * @throws StoreConflict "key-reused" where the key was used for another request
 */
export type Once = <T>(key: OnceKey, body: (tx: ClientSession) => Promise<T>) => Promise<T>;

/**
 * `Once` for several keys in one transaction: `body` is given the places of those that have no answer yet, and answers some or all of them; of
 * the others nothing is kept. Gives every answer by the place of its key. `body` may run more than once.
 * @throws StoreConflict "key-reused" where a key was used for another request
 */
export type OnceEach = <T>(keys: readonly OnceKey[], body: (tx: ClientSession, unanswered: readonly number[]) => Promise<ReadonlyMap<number, T>>) => Promise<Map<number, T>>;

const keptDays = 90;

/** Makes `Once` and `OnceEach`, with their indexes. */
export function onceOf(context: StoreContext, transaction: Transaction): { run: Once; each: OnceEach; ensureIndexes(): Promise<void> } {
  const kept = context.collection<KeptAnswer>("idempotency");
  // Those with the same key in this process wait for the first instead of fighting it with write conflicts.
  const running = new Map<string, Promise<unknown>>();

  /** The kept answer of a key, or undefined. @throws StoreConflict "key-reused" */
  async function keptAnswer<T>(id: string, requestHash: string): Promise<{ answer: T } | undefined> {
    const found = await kept.findOne({ _id: id });
    if (!found) return undefined;
    if (found.requestHash !== requestHash) throw new StoreConflict("key-reused");
    return { answer: JSON.parse(found.answer) as T };
  }

  /**
   * The first use of a key is the usual case, so it pays for one insert and no look-up. A later use finds the world changed by the
   * first, or its key taken: whatever it fails with, the kept answer is the right one where there is one.
   */
  async function attempt<T>(id: string, requestHash: string, body: (tx: ClientSession) => Promise<T>): Promise<T> {
    try {
      return await transaction(async (tx) => {
        const answer = await body(tx);
        await kept.insertOne({ _id: id, requestHash, answer: JSON.stringify(answer) ?? "null", at: new Date() }, { session: tx });
        return answer;
      });
    } catch (error) {
      const found = await keptAnswer<T>(id, requestHash);
      if (found) return found.answer;
      throw error;
    }
  }

  const idOf = ({ key, accountId, route }: OnceKey) => `${accountId} ${route} ${key}`;

  return {
    each: <T>(keys: readonly OnceKey[], body: (tx: ClientSession, unanswered: readonly number[]) => Promise<ReadonlyMap<number, T>>) =>
      transaction(async (tx) => {
        const ids = keys.map(idOf);
        const answers = new Map<number, T>();
        // Looked up in the transaction: who was first is seen when it is tried again.
        for (const { _id, requestHash, answer } of await kept.find({ _id: { $in: ids } }, { session: tx }).toArray()) {
          const index = ids.indexOf(_id);
          if (requestHash !== keys[index]?.requestHash) throw new StoreConflict("key-reused");
          answers.set(index, JSON.parse(answer) as T);
        }
        const unanswered = keys.map((_, index) => index).filter((index) => !answers.has(index));
        const made = unanswered.length === 0 ? new Map<number, T>() : await body(tx, unanswered);
        const at = new Date();
        const rows = [...made].map(([index, answer]) => ({ _id: ids[index] ?? "", requestHash: keys[index]?.requestHash ?? "", answer: JSON.stringify(answer) ?? "null", at }));
        if (rows.length > 0) await kept.insertMany(rows, { session: tx });
        return new Map([...answers, ...made]);
      }),
    async run(key, body) {
      const id = idOf(key);
      while (running.has(id)) await running.get(id)?.catch(() => undefined);
      const work = attempt(id, key.requestHash, body);
      running.set(id, work);
      try {
        return await work;
      } finally {
        running.delete(id);
      }
    },
    ensureIndexes: () => keepIndexes(context, "idempotency", [{ key: { at: 1 }, expireAfterSeconds: keptDays * 86_400 }]),
  };
}
