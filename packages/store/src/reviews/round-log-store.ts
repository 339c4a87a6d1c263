import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** What was done in a round beside the applications' own events: they tell applicants, this tells who runs it. It never changes. Moments are milliseconds (UTC). */
export interface RoundLogRecord {
  id: string;
  noticeId: string;
  review: string;
  at: number;
  by: { accountId: string; name: string };
  what: "assigned" | "takenOut" | "reminded";
  /** Names of the experts concerned. */
  experts: string[];
  applications: string[];
  reason: string | null;
}

export interface RoundLogStore {
  append(tx: ClientSession, record: RoundLogRecord): Promise<void>;
  /** The newest first. */
  of(noticeId: string, review: string): Promise<RoundLogRecord[]>;
  ensureIndexes(): Promise<void>;
}

export function roundLogStore(context: StoreContext): RoundLogStore {
  const log = context.collection<Omit<RoundLogRecord, "id"> & { _id: string }>("round-log");
  return {
    append: async (tx, { id, ...rest }) => void (await log.insertOne({ _id: id, ...rest }, { session: tx })),
    of: async (noticeId, review) => (await log.find({ noticeId, review }).sort({ at: -1, _id: -1 }).toArray()).map(({ _id, ...rest }) => ({ id: _id, ...rest })),
    ensureIndexes: () => keepIndexes(context, "round-log", [{ key: { noticeId: 1, review: 1, at: -1 } }]),
  };
}
