import { ObjectId, type ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** A one-time link. Only the hash of its token is kept. */
export interface LinkRecord {
  accountId: string;
  /** ms */
  expiresAt: number;
  /** The first administrator also chooses the login name and gives a name. */
  choosesLogin: boolean;
}

export interface LinkStore {
  /** Keeps a link; an older link of the account stops working. */
  put(tokenHash: string, link: LinkRecord, tx?: ClientSession): Promise<void>;
  /** The link of a token's hash, where it can still be used at `now` (ms). */
  find(tokenHash: string, now: number): Promise<LinkRecord | null>;
  /** Uses it up: of several that try, exactly one gets it. */
  use(tokenHash: string, now: number, tx: ClientSession): Promise<LinkRecord | null>;
  /** Whether an account has a link that can still be used. */
  has(accountId: string, now: number): Promise<boolean>;
  ensureIndexes(): Promise<void>;
}

interface LinkDocument {
  _id: string;
  accountId: ObjectId;
  expiresAt: Date;
  choosesLogin: boolean;
}

/** Makes the area. */
export function linkStore(context: StoreContext): LinkStore {
  const links = context.collection<LinkDocument>("links");
  const recordOf = (link: LinkDocument): LinkRecord => ({ accountId: link.accountId.toHexString(), expiresAt: link.expiresAt.getTime(), choosesLogin: link.choosesLogin });
  return {
    async put(tokenHash, link, tx) {
      const accountId = new ObjectId(link.accountId);
      await links.deleteMany({ accountId }, { session: tx });
      await links.insertOne({ _id: tokenHash, accountId, expiresAt: new Date(link.expiresAt), choosesLogin: link.choosesLogin }, { session: tx });
    },
    async find(tokenHash, now) {
      const found = await links.findOne({ _id: tokenHash, expiresAt: { $gt: new Date(now) } });
      return found && recordOf(found);
    },
    async use(tokenHash, now, tx) {
      const used = await links.findOneAndDelete({ _id: tokenHash, expiresAt: { $gt: new Date(now) } }, { session: tx });
      return used && recordOf(used);
    },
    has: async (accountId, now) => (await links.findOne({ accountId: new ObjectId(accountId), expiresAt: { $gt: new Date(now) } })) !== null,
    ensureIndexes: () => keepIndexes(context, "links", [{ key: { accountId: 1 } }]),
  };
}
