import type { NoticeDefinition } from "@shenbao/engine";
import type { YearOrigin } from "@shenbao/engine/next-year";
import type { Text } from "@shenbao/texts";
import { Schema } from "mongoose";
import type { ClientSession } from "mongodb";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { containing, pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import { readDefinition } from "./read-definition.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** What a draft was begun from: another year's notice, as a published version or (null) as it stood under work. */
export interface DraftOrigin extends YearOrigin {
  noticeId: string;
  version: number | null;
}

/** A definition under work. Moments are milliseconds (UTC). */
export interface DraftRecord {
  id: string;
  noticeId: string;
  year: number;
  title: Text;
  revision: number;
  definition: NoticeDefinition;
  updatedAt: number;
  /** Who saved it last, by the name people know; absent where the platform itself did. */
  updatedBy?: string;
  /** Absent where it was not begun from another year's. It is written once. */
  origin?: DraftOrigin;
  /** Keys of the places that were confirmed as they are (the engine's `ConfirmItem.key`). */
  confirmed?: string[];
}

/** What a save writes: origin and confirmations stay as they are. */
export type DraftContent = Omit<DraftRecord, "revision" | "origin" | "confirmed">;

export interface DraftStore {
  /** @throws StoreConflict "duplicate" where there is a draft of this notice id */
  insert(draft: DraftRecord, tx?: ClientSession): Promise<void>;
  get(id: string, tx?: ClientSession): Promise<DraftRecord | null>;
  byNotice(noticeId: string, tx?: ClientSession): Promise<DraftRecord | null>;
  /** False where the revision is no longer this one. @throws StoreConflict "duplicate" where another draft has the notice id */
  save(draft: DraftContent, revision: number, tx?: ClientSession): Promise<boolean>;
  /** Keeps which places are confirmed. False where the revision is no longer this one. */
  confirm(draft: { id: string; confirmed: string[]; updatedAt: number; updatedBy: string }, revision: number): Promise<boolean>;
  /** By notice id. */
  page(query: PageQuery): Promise<Page<DraftRecord>>;
  ensureIndexes(): Promise<void>;
}

/** The definition lies as JSON text, its properties in their own order: its property names are anything a form's keys may be, which no query should meet. */
interface DraftDocument extends Omit<DraftRecord, "id" | "definition"> {
  _id: string;
  definition: string;
}

const draftSchema = new Schema<DraftDocument>(
  {
    _id: { type: String, required: true },
    noticeId: { type: String, required: true },
    year: { type: Number, required: true },
    title: { type: Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    definition: { type: String, required: true },
    updatedAt: { type: Number, required: true },
    updatedBy: { type: String },
    origin: { type: Schema.Types.Mixed },
    confirmed: { type: [String], default: undefined },
  },
  { strict: "throw", versionKey: false },
);
draftSchema.index({ noticeId: 1 }, { unique: true });

function recordOf({ _id, definition, ...rest }: DraftDocument): DraftRecord {
  return { id: _id, ...rest, definition: readDefinition(definition) };
}

export function draftStore(context: StoreContext): DraftStore {
  const model = context.connection.model<DraftDocument>("Draft", draftSchema, "drafts");
  const drafts = context.collection<DraftDocument>("drafts");
  const documentOf = ({ definition, noticeId, year, title, updatedAt, updatedBy }: Omit<DraftContent, "id">) => ({
    noticeId,
    year,
    title,
    updatedAt,
    updatedBy,
    definition: JSON.stringify(definition),
  });
  const guarded = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      if (isDuplicateKey(error)) throw new StoreConflict("duplicate", { what: "notice" });
      throw error;
    }
  };
  return {
    insert: (draft, tx) =>
      guarded(async () => {
        const { id, revision, origin, confirmed } = draft;
        await model.create([{ _id: id, revision, ...documentOf(draft), ...(origin && { origin }), ...(confirmed && { confirmed }) }], { session: tx ?? null });
      }),
    async get(id, tx) {
      const found = await drafts.findOne({ _id: id }, { session: tx });
      return found && recordOf(found);
    },
    async byNotice(noticeId, tx) {
      const found = await drafts.findOne({ noticeId }, { session: tx });
      return found && recordOf(found);
    },
    save: (draft, revision, tx) =>
      guarded(async () => {
        const { matchedCount } = await drafts.updateOne({ _id: draft.id, revision }, { $set: { ...documentOf(draft), revision: revision + 1 } }, { session: tx });
        return matchedCount === 1;
      }),
    async confirm({ id, confirmed, updatedAt, updatedBy }, revision) {
      const { matchedCount } = await drafts.updateOne({ _id: id, revision }, { $set: { confirmed, updatedAt, updatedBy, revision: revision + 1 } });
      return matchedCount === 1;
    },
    page: ({ q, ...query }) =>
      pageBy(drafts, "noticeId", q ? { $or: [{ noticeId: containing(q) }, { "title.zh-CN": containing(q) }, { "title.en": containing(q) }] } : {}, query, recordOf),
    ensureIndexes: () => keepIndexes(context, "drafts", schemaIndexes(draftSchema)),
  };
}
