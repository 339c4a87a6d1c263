import type { Locale, Text } from "@shenbao/texts";
import { MongoServerError, type ClientSession } from "mongodb";
import type { FileReference } from "../applications/application-record.ts";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey } from "../transaction/store-conflict.ts";

export type ObjectionState = "received" | "asked" | "upheld" | "dismissed";

/** Something said about an objection after it was made: a question of those who handle it, an answer of who objects, the decision. Moments are milliseconds (UTC). */
export interface ObjectionWord {
  at: number;
  kind: "question" | "reply" | "upheld" | "dismissed";
  text: string;
  /** Null: who objects, without an account. */
  accountId: string | null;
  by: string;
}

/** An objection against an application on a published result. */
export interface ObjectionRecord {
  id: string;
  noticeId: string;
  /** Its receipt's number, from 1 in each notice. */
  number: number;
  edition: number;
  applicationId: string;
  /** Who objects without an account has none, and an organisation only by a name, or none. */
  by: { accountId: string | null; name: string; organisation: { code: string | null; name: Text } | null };
  /** How who objects is reached; an address that is mailed to is kept by itself. */
  contact: string;
  email: string | null;
  locale: Locale;
  reason: string;
  files: FileReference[];
  state: ObjectionState;
  words: ObjectionWord[];
  madeAt: number;
  /** Until when it is to be decided; null: there is no limit. */
  dueAt: number | null;
  revision: number;
}

export interface ObjectionStore {
  insert(tx: ClientSession, objection: ObjectionRecord): Promise<void>;
  get(id: string, tx?: ClientSession): Promise<ObjectionRecord | null>;
  byNumber(noticeId: string, number: number): Promise<ObjectionRecord | null>;
  /** How many a notice has, of one account where it is given. */
  count(noticeId: string, accountId: string | null, tx: ClientSession): Promise<number>;
  /** The newest first. */
  of(filter: { noticeId?: string; accountId?: string; applications?: string[] }): Promise<ObjectionRecord[]>;
  /** How many of a notice are not decided: those that are late at a moment, and those that will be at another. */
  undecided(noticeId: string, now: number, soon: number): Promise<{ late: number; soon: number }>;
  /** False where it was changed since. */
  change(tx: ClientSession, id: string, revision: number, change: Partial<Pick<ObjectionRecord, "state" | "files" | "words">>): Promise<boolean>;
  ensureIndexes(): Promise<void>;
}

export function objectionStore(context: StoreContext): ObjectionStore {
  /** Those from before 2026-11-29 lack some. */
  type Later = "email" | "locale" | "dueAt";
  type Stored = Omit<ObjectionRecord, "id" | Later> & Partial<Pick<ObjectionRecord, Later>> & { _id: string };
  const objections = context.collection<Stored>("objections");
  const recordOf = ({ _id, ...rest }: Stored): ObjectionRecord => ({ id: _id, email: null, locale: "zh-CN", dueAt: null, ...rest });
  const open: ObjectionState[] = ["received", "asked"];
  return {
    async insert(tx, { id, ...rest }) {
      try {
        await objections.insertOne({ _id: id, ...rest }, { session: tx });
      } catch (error) {
        // A rival took the number between our snapshot and our write: again, from a new snapshot.
        if (isDuplicateKey(error) && error instanceof MongoServerError) error.addErrorLabel("TransientTransactionError");
        throw error;
      }
    },
    async get(id, tx) {
      const found = await objections.findOne({ _id: id }, tx ? { session: tx } : {});
      return found && recordOf(found);
    },
    async byNumber(noticeId, number) {
      const found = await objections.findOne({ noticeId, number });
      return found && recordOf(found);
    },
    count: (noticeId, accountId, tx) => objections.countDocuments({ noticeId, ...(accountId !== null && { "by.accountId": accountId }) }, { session: tx }),
    of: async ({ noticeId, accountId, applications }) =>
      (
        await objections
          .find({
            ...(noticeId !== undefined && { noticeId }),
            ...(accountId !== undefined && { "by.accountId": accountId }),
            ...(applications && { applicationId: { $in: applications } }),
          })
          .sort({ madeAt: -1, _id: -1 })
          .toArray()
      ).map(recordOf),
    async undecided(noticeId, now, soon) {
      const between = (from: number | null, to: number) =>
        objections.countDocuments({ noticeId, state: { $in: open }, dueAt: { ...(from !== null && { $gte: from }), $lt: to, $ne: null } });
      const [late, later] = await Promise.all([between(null, now), between(now, soon)]);
      return { late, soon: later };
    },
    async change(tx, id, revision, change) {
      return (await objections.updateOne({ _id: id, revision }, { $set: { ...change, revision: revision + 1 } }, { session: tx })).matchedCount === 1;
    },
    ensureIndexes: () =>
      keepIndexes(context, "objections", [
        { key: { noticeId: 1, number: 1 }, unique: true },
        { key: { "by.accountId": 1, madeAt: -1 } },
        { key: { applicationId: 1, madeAt: -1 } },
        { key: { noticeId: 1, state: 1, dueAt: 1 } },
      ]),
  };
}
