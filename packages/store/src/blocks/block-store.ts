import type { Fragment } from "@shenbao/engine/fragment";
import type { Text } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import type { StoreContext } from "../connection/store-context.ts";
import { pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** A block of the library as it is now. Moments are milliseconds (UTC). */
export interface BlockRecord {
  id: string;
  title: Text;
  /** Of the newest version, from 1. */
  version: number;
  /** Grows with every change, an archiving too. */
  revision: number;
  /** Not offered any more; who uses it keeps it. */
  archived: boolean;
  updatedAt: number;
  /** Who saved it last, by the name people know; absent where the platform itself did. */
  updatedBy?: string;
}

/** What a version of a block holds. It never changes. */
export interface BlockVersion {
  version: number;
  title: Text;
  fragment: Fragment;
}

export interface BlockStore {
  /** Makes a block with its first version. @throws StoreConflict "duplicate" where there is one of this id */
  insert(block: Omit<BlockRecord, "version" | "revision" | "archived">, fragment: Fragment, tx: ClientSession): Promise<void>;
  get(id: string, tx?: ClientSession): Promise<BlockRecord | null>;
  version(id: string, version: number, tx?: ClientSession): Promise<BlockVersion | null>;
  /** Adds the next version; false where the revision is no longer this one. */
  addVersion(block: Pick<BlockRecord, "id" | "title" | "updatedAt" | "updatedBy">, fragment: Fragment, revision: number, tx: ClientSession): Promise<boolean>;
  /** False where the revision is no longer this one. */
  archive(block: Pick<BlockRecord, "id" | "archived" | "updatedAt" | "updatedBy">, revision: number, tx?: ClientSession): Promise<boolean>;
  /** By id. */
  page(query: PageQuery): Promise<Page<BlockRecord>>;
}

interface BlockDocument extends Omit<BlockRecord, "id"> {
  _id: string;
}
/** The fragment lies as JSON text: its property names are anything a form's keys may be, which no query should meet. */
interface BlockVersionDocument {
  _id: string;
  block: string;
  version: number;
  title: Text;
  fragment: string;
}

const recordOf = ({ _id, ...rest }: BlockDocument): BlockRecord => ({ id: _id, ...rest });

export function blockStore(context: StoreContext): BlockStore {
  const blocks = context.collection<BlockDocument>("blocks");
  const versions = context.collection<BlockVersionDocument>("blockVersions");
  const idOf = (id: string, version: number) => `${id}/${version}`;
  const keep = async (id: string, { version, title, fragment }: BlockVersion, tx: ClientSession) => {
    await versions.insertOne({ _id: idOf(id, version), block: id, version, title, fragment: JSON.stringify(fragment) }, { session: tx });
  };
  return {
    async insert({ id, ...block }, fragment, tx) {
      try {
        await blocks.insertOne({ _id: id, ...block, version: 1, revision: 1, archived: false }, { session: tx });
        await keep(id, { version: 1, title: block.title, fragment }, tx);
      } catch (error) {
        if (isDuplicateKey(error)) throw new StoreConflict("duplicate", { what: "block" });
        throw error;
      }
    },
    async get(id, tx) {
      const found = await blocks.findOne({ _id: id }, { session: tx });
      return found && recordOf(found);
    },
    async version(id, version, tx) {
      const found = await versions.findOne({ _id: idOf(id, version) }, { session: tx });
      return found && { version: found.version, title: found.title, fragment: JSON.parse(found.fragment) as Fragment };
    },
    async addVersion({ id, ...block }, fragment, revision, tx) {
      const found = await blocks.findOneAndUpdate(
        { _id: id, revision },
        { $set: { ...block, archived: false }, $inc: { version: 1, revision: 1 } },
        { session: tx, returnDocument: "after" },
      );
      if (!found) return false;
      await keep(id, { version: found.version, title: block.title, fragment }, tx);
      return true;
    },
    async archive({ id, ...change }, revision, tx) {
      const { matchedCount } = await blocks.updateOne({ _id: id, revision }, { $set: change, $inc: { revision: 1 } }, { session: tx });
      return matchedCount === 1;
    },
    page: ({ q: _q, ...query }) => pageBy(blocks, "_id", {}, query, recordOf),
  };
}
