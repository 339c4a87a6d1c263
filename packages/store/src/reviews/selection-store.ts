import type { Cap, Proposal } from "@shenbao/engine";
import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** Who did something when. Moments are milliseconds (UTC). */
export interface DoneBy {
  at: number;
  accountId: string;
  name: string;
}

/** What a selection makes of an application, and why. */
export interface SelectionRow extends Omit<Proposal, "id"> {
  applicationId: string;
  place: number;
  score: number | null;
}

/** One of the reserve list took a place that became free. */
export interface PromotionRecord extends DoneBy {
  applicationId: string;
  reserve: number;
  /** Why it was its turn, and where another stood before it, why that one was passed over. */
  reason: Proposal["reason"];
  note: string | null;
}

/** The selection of a round: prepared, which only those see who run it and which can be changed; then released, once. */
export interface SelectionRecord {
  noticeId: string;
  review: string;
  /** From 1; changes with every preparation, the release and every promotion. */
  revision: number;
  rows: SelectionRow[];
  /** The caps as they stood, with the places that others held. */
  caps: Cap[];
  /** How ties were settled by hand. */
  order: string[];
  /** Why in this order; null where nothing was level. */
  reason: string | null;
  prepared: DoneBy;
  released: DoneBy | null;
  promotions: PromotionRecord[];
}

export interface SelectionStore {
  /** Puts a prepared selection in the place of the one at `revision`; 0: where there is none yet. False where it is another one by now, or released. */
  prepare(tx: ClientSession, selection: Omit<SelectionRecord, "revision" | "released" | "promotions">, revision: number): Promise<boolean>;
  /** Drops a prepared one. False where it is another one by now, or released. */
  discard(tx: ClientSession, noticeId: string, review: string, revision: number): Promise<boolean>;
  /** Releases what was prepared. False where it is another one by now, or released. */
  release(tx: ClientSession, noticeId: string, review: string, revision: number, released: DoneBy): Promise<boolean>;
  /** False where somebody else changed it meanwhile. */
  promote(tx: ClientSession, noticeId: string, review: string, revision: number, promotion: PromotionRecord): Promise<boolean>;
  get(noticeId: string, review: string, tx?: ClientSession): Promise<SelectionRecord | null>;
  /** The released selections of a notice. */
  releasedOf(noticeId: string, tx?: ClientSession): Promise<SelectionRecord[]>;
  ensureIndexes(): Promise<void>;
}

export function selectionStore(context: StoreContext): SelectionStore {
  type Stored = SelectionRecord & { _id: string };
  const selections = context.collection<Stored>("selections");
  const idOf = (noticeId: string, review: string) => `${noticeId}/${review}`;
  const recordOf = ({ _id, ...selection }: Stored): SelectionRecord => selection;
  return {
    async prepare(tx, selection, revision) {
      const _id = idOf(selection.noticeId, selection.review);
      const fresh = { ...selection, revision: revision + 1, released: null, promotions: [] };
      if (revision > 0) return (await selections.replaceOne({ _id, revision, released: null }, fresh, { session: tx })).matchedCount === 1;
      try {
        await selections.insertOne({ _id, ...fresh }, { session: tx });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) throw new StoreConflict("stale");
        throw error;
      }
    },
    async discard(tx, noticeId, review, revision) {
      return (await selections.deleteOne({ _id: idOf(noticeId, review), revision, released: null }, { session: tx })).deletedCount === 1;
    },
    async release(tx, noticeId, review, revision, released) {
      const { matchedCount } = await selections.updateOne(
        { _id: idOf(noticeId, review), revision, released: null },
        { $set: { released, revision: revision + 1 } },
        { session: tx },
      );
      return matchedCount === 1;
    },
    async promote(tx, noticeId, review, revision, promotion) {
      const { matchedCount } = await selections.updateOne(
        { _id: idOf(noticeId, review), revision, released: { $ne: null } },
        { $push: { promotions: promotion }, $set: { revision: revision + 1 } },
        { session: tx },
      );
      return matchedCount === 1;
    },
    async get(noticeId, review, tx) {
      const found = await selections.findOne({ _id: idOf(noticeId, review) }, { session: tx });
      return found && recordOf(found);
    },
    releasedOf: async (noticeId, tx) => (await selections.find({ noticeId, released: { $ne: null } }, { session: tx }).toArray()).map(recordOf),
    ensureIndexes: () => keepIndexes(context, "selections", [{ key: { noticeId: 1 } }]),
  };
}
