import type { Text } from "@shenbao/texts";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** Somebody who has an application open. Moments are the machine's, not those of a clock that was set. */
export interface Present {
  accountId: string;
  name: string;
  organisation: Text;
  arrived: Date;
}

/** Who has which application open. It is told again and again, and forgotten by itself: any process may be asked. */
export interface PresenceStore {
  /** Tells that somebody is there, and gives the others. */
  here(applicationId: string, who: Omit<Present, "arrived">, now: Date): Promise<Present[]>;
  gone(applicationId: string, accountId: string): Promise<void>;
  ensureIndexes(): Promise<void>;
}

/** Who was silent for so long is gone: three times as long as pages wait between two calls. */
export const silentMs = 45_000;

type Stored = Present & { _id: string; applicationId: string; seen: Date };

export function presenceStore(context: StoreContext): PresenceStore {
  const presence = context.collection<Stored>("presence");
  return {
    async here(applicationId, who, now) {
      const _id = `${applicationId}/${who.accountId}`;
      const still = new Date(now.getTime() - silentMs);
      // Who comes back after a silence is there since now.
      const arrived = { $cond: [{ $gt: ["$seen", still] }, "$arrived", now] };
      await presence.updateOne({ _id }, [{ $set: { ...literal({ applicationId, ...who }), arrived, seen: now } }], { upsert: true });
      const others = await presence.find({ applicationId, accountId: { $ne: who.accountId }, seen: { $gt: still } }, { sort: { arrived: 1 }, limit: 20 }).toArray();
      return others.map(({ accountId, name, organisation, arrived: begun }) => ({ accountId, name, organisation, arrived: begun }));
    },
    gone: async (applicationId, accountId) => void (await presence.deleteOne({ _id: `${applicationId}/${accountId}` })),
    ensureIndexes: () =>
      keepIndexes(context, "presence", [
        { key: { seen: 1 }, name: "silent", expireAfterSeconds: 120 },
        { key: { applicationId: 1, seen: 1 }, name: "of application" },
      ]),
  };
}

/** Values of a pipeline as they are: a name that begins with `$` is a name. */
function literal(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { $literal: value }]));
}
