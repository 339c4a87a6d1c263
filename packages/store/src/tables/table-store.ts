import { canonicalJson, sha256, type Json } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { Schema } from "mongoose";
import type { ClientSession } from "mongodb";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import type { FileReference } from "../applications/application-record.ts";
import { StoreConflict } from "../transaction/store-conflict.ts";

export interface TableRow {
  applicationId: string;
  order: number;
  cells: Record<string, string | number | null>;
}

/** What handing in bound: rows as they were, the scan, and the hash over both. Moments are milliseconds (UTC). */
export interface HandedIn {
  at: number;
  by: string;
  accountId: string;
  hash: string;
  scan: FileReference | null;
  /** The version by whose definition the rows were made. */
  version: number;
  rows: TableRow[];
  /** The table's revision, the hash over what it says, the version's own hash, and the applications with the hash of what each held when it was submitted. */
  revision?: number;
  content?: string;
  notice?: string;
  applications?: { id: string; contentHash: string | null }[];
}

/** The table of one organisation. There is one as soon as something touches it; until then it is empty, at revision 0. */
export interface TableRecord {
  id: string;
  noticeId: string;
  table: string;
  organisation: { code: string; name: Text };
  /** Grows with every change of order, rows or scan. */
  revision: number;
  scan: FileReference | null;
  /** The hash over what the table said when the scan was uploaded. */
  scanOf?: string | null;
  handedIn: HandedIn | null;
}

export interface TableStore {
  get(noticeId: string, table: string, organisation: string, tx?: ClientSession): Promise<TableRecord | null>;
  byId(id: string): Promise<TableRecord | null>;
  of(noticeId: string, organisations?: string[]): Promise<TableRecord[]>;
  /**
   * Changes a table that is not handed in. Doing it in the same transaction as a change of its rows makes two such changes wait for
   * one another. `expected` is the revision it must have.
   * @throws StoreConflict "stale"; TableClosed
   */
  touch(
    tx: ClientSession,
    table: { noticeId: string; table: string; organisation: { code: string; name: Text } },
    change?: Partial<Pick<TableRecord, "scan" | "scanOf" | "handedIn">>,
    expected?: number,
  ): Promise<TableRecord>;
  ensureIndexes(): Promise<void>;
}

/** The table was handed in: it takes no change. */
export class TableClosed extends Error {}

type TableDocument = Omit<TableRecord, "id"> & { _id: string };

const tableSchema = new Schema<TableDocument>(
  {
    _id: { type: String, required: true },
    noticeId: { type: String, required: true },
    table: { type: String, required: true },
    organisation: { type: Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    scan: { type: Schema.Types.Mixed, default: null },
    scanOf: { type: String },
    handedIn: { type: Schema.Types.Mixed, default: null },
  },
  { strict: "throw", versionKey: false, minimize: false },
);
tableSchema.index({ noticeId: 1, table: 1, "organisation.code": 1 }, { unique: true });

const recordOf = ({ _id, ...rest }: TableDocument): TableRecord => ({ id: _id, ...rest });

/** The hash over everything that handing in binds. */
export function handInHash(bound: Omit<HandedIn, "hash">): string {
  return sha256(canonicalJson(bound as unknown as Json));
}

export function tableId(noticeId: string, table: string, organisation: string): string {
  return `${noticeId}/${table}/${organisation}`;
}

export function tableStore(context: StoreContext): TableStore {
  const model = context.connection.model<TableDocument>("Table", tableSchema, "tables");
  const one = async (id: string, tx?: ClientSession) => {
    const found = await model
      .findById(id)
      .session(tx ?? null)
      .lean<TableDocument>();
    return found && recordOf(found);
  };
  return {
    get: (noticeId, table, organisation, tx) => one(tableId(noticeId, table, organisation), tx),
    byId: (id) => one(id),
    of: async (noticeId, organisations) =>
      (await model.find({ noticeId, ...(organisations && { "organisation.code": { $in: organisations } }) }).lean<TableDocument[]>()).map(recordOf),
    async touch(tx, { noticeId, table, organisation }, change = {}, expected) {
      const id = tableId(noticeId, table, organisation.code);
      const before = await one(id, tx);
      if (before?.handedIn) throw new TableClosed();
      if (expected !== undefined && (before?.revision ?? 0) !== expected) throw new StoreConflict("stale");
      if (!before) {
        const made: TableDocument = { _id: id, noticeId, table, organisation, scan: null, handedIn: null, ...change, revision: 1 };
        await model.create([made], { session: tx });
        return recordOf(made);
      }
      const after = { ...before, ...change, revision: before.revision + 1 };
      const { matchedCount } = await model.updateOne({ _id: id, revision: before.revision }, { $set: { ...change, revision: after.revision } }, { session: tx });
      if (matchedCount !== 1) throw new StoreConflict("stale");
      return after;
    },
    ensureIndexes: () => keepIndexes(context, "tables", schemaIndexes(tableSchema)),
  };
}
