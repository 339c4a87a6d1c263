import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

export interface RateLimit {
  /** Counts one (or `points`). Gives the seconds to wait where the limit is passed, 0 where it is not. */
  count(key: string, points?: number): Promise<number>;
  /** The seconds to wait where the limit is already reached, without counting. */
  wait(key: string): Promise<number>;
  forget(key: string): Promise<void>;
}

export interface RateLimits {
  /** A limit of so many points within so many seconds for each key. Counted in the database, the same for all processes. */
  limit(name: string, points: number, seconds: number): RateLimit;
  ensureIndexes(): Promise<void>;
}

/** Makes the area. */
export function rateLimits(context: StoreContext): RateLimits {
  const tableName = "rate-limits";
  return {
    limit(name, points, seconds) {
      const limiter = new RateLimiterMongo({ storeClient: context.db, tableName, keyPrefix: name, points, duration: seconds, disableIndexesCreation: true });
      return {
        async count(key, counted = 1) {
          try {
            await limiter.consume(key, counted);
            return 0;
          } catch (refusal) {
            if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
            throw refusal;
          }
        },
        async wait(key) {
          const state = await limiter.get(key);
          return state && state.consumedPoints >= points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0;
        },
        forget: async (key) => void (await limiter.delete(key)),
      };
    },
    async ensureIndexes() {
      await keepIndexes(context, tableName, [
        { key: { expire: -1 }, expireAfterSeconds: 0 },
        { key: { key: 1 }, unique: true },
      ]);
    },
  };
}
