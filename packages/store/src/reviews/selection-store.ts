import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** The decided selection of a round. It is decided once. Moments are milliseconds (UTC). */
export interface SelectionRecord {
  noticeId: string;
  review: string;
  at: number;
  by: { accountId: string; name: string };
  selected: string[];
  rest: string[];
  /** How ties were settled by hand. */
  order: string[];
  /** Why in this order; null where nothing was level. Selections from before 2026-11-24 lack it. */
  reason?: string | null;
}

export interface SelectionStore {
  /** @throws StoreConflict "duplicate" where the round was decided */
  insert(tx: ClientSession, selection: SelectionRecord): Promise<void>;
  get(noticeId: string, review: string, tx?: ClientSession): Promise<SelectionRecord | null>;
  ensureIndexes(): Promise<void>;
}

export function selectionStore(context: StoreContext): SelectionStore {
  const selections = context.collection<SelectionRecord & { _id: string }>("selections");
  const idOf = (noticeId: string, review: string) => `${noticeId}/${review}`;
  return {
    async insert(tx, selection) {
      try {
        await selections.insertOne({ _id: idOf(selection.noticeId, selection.review), ...selection }, { session: tx });
      } catch (error) {
        if (isDuplicateKey(error)) throw new StoreConflict("duplicate", { what: "selection" });
        throw error;
      }
    },
    async get(noticeId, review, tx) {
      const found = await selections.findOne({ _id: idOf(noticeId, review) }, { session: tx });
      if (!found) return null;
      const { _id, ...selection } = found;
      return selection;
    },
    ensureIndexes: () => keepIndexes(context, "selections", [{ key: { noticeId: 1 } }]),
  };
}
