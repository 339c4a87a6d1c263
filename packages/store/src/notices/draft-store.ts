import type { NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { Schema } from "mongoose";
import type { ClientSession } from "mongodb";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { containing, pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

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
}

export interface DraftStore {
  /** @throws StoreConflict "duplicate" where there is a draft of this notice id */
  insert(draft: DraftRecord, tx?: ClientSession): Promise<void>;
  get(id: string, tx?: ClientSession): Promise<DraftRecord | null>;
  byNotice(noticeId: string, tx?: ClientSession): Promise<DraftRecord | null>;
  /** False where the revision is no longer this one. @throws StoreConflict "duplicate" where another draft has the notice id */
  save(draft: Omit<DraftRecord, "revision">, revision: number, tx?: ClientSession): Promise<boolean>;
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
  },
  { strict: "throw", versionKey: false },
);
draftSchema.index({ noticeId: 1 }, { unique: true });

function recordOf({ _id, definition, ...rest }: DraftDocument): DraftRecord {
  return { id: _id, ...rest, definition: JSON.parse(definition) as NoticeDefinition };
}

export function draftStore(context: StoreContext): DraftStore {
  const model = context.connection.model<DraftDocument>("Draft", draftSchema, "drafts");
  const drafts = context.collection<DraftDocument>("drafts");
  const documentOf = ({ definition, noticeId, year, title, updatedAt, updatedBy }: Omit<DraftRecord, "id" | "revision">) => ({
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
    insert: (draft, tx) => guarded(async () => void (await model.create([{ _id: draft.id, revision: draft.revision, ...documentOf(draft) }], { session: tx ?? null }))),
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
    page: ({ q, ...query }) =>
      pageBy(drafts, "noticeId", q ? { $or: [{ noticeId: containing(q) }, { "title.zh-CN": containing(q) }, { "title.en": containing(q) }] } : {}, query, recordOf),
    ensureIndexes: () => keepIndexes(context, "drafts", schemaIndexes(draftSchema)),
  };
}
