import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** A conflict of interest that somebody who scores stated before anything was assigned. Moments are milliseconds (UTC). */
export interface InterestRecord {
  id: string;
  /** Account id. */
  expert: string;
  /** An organisation by name or credit code, or an application by its number. */
  kind: "organisation" | "application";
  about: string;
  reason: string;
  at: number;
  /** When it was taken back; it is kept. */
  endedAt: number | null;
}

export interface InterestStore {
  insert(tx: ClientSession, interest: InterestRecord): Promise<void>;
  /** Those of somebody that hold, the newest first. */
  of(experts: readonly string[], tx?: ClientSession): Promise<InterestRecord[]>;
  /** Takes one's own back. False where there is none that holds. */
  end(expert: string, id: string, at: number): Promise<boolean>;
  ensureIndexes(): Promise<void>;
}

export function interestStore(context: StoreContext): InterestStore {
  const interests = context.collection<Omit<InterestRecord, "id"> & { _id: string }>("interests");
  return {
    insert: async (tx, { id, ...rest }) => void (await interests.insertOne({ _id: id, ...rest }, { session: tx })),
    of: async (experts, tx) =>
      (
        await interests
          .find({ expert: { $in: [...experts] }, endedAt: null }, { session: tx })
          .sort({ at: -1, _id: -1 })
          .toArray()
      ).map(({ _id, ...rest }) => ({ id: _id, ...rest })),
    end: async (expert, id, at) => (await interests.updateOne({ _id: id, expert, endedAt: null }, { $set: { endedAt: at } })).matchedCount === 1,
    ensureIndexes: () => keepIndexes(context, "interests", [{ key: { expert: 1 } }]),
  };
}
