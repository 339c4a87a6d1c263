import { hashDefinition, type NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { Schema } from "mongoose";
import type { ClientSession } from "mongodb";
import { keepIndexes, schemaIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { newId } from "../applications/new-id.ts";
import { readDefinition } from "./read-definition.ts";
import { isDuplicateKey, StoreConflict } from "../transaction/store-conflict.ts";

/** A published version. It never changes: nothing here can change one. Moments are milliseconds (UTC). */
export interface VersionRecord {
  noticeId: string;
  /** From 1. */
  version: number;
  /** Of the definition as it was published; read in today's shape it can have another. */
  hash: string;
  definition: NoticeDefinition;
  publishedAt: number;
  publishedBy: string;
  /** What was corrected; null for a first version. */
  note: Text | null;
}

export interface VersionStore {
  /** Publishes the next version. @throws StoreConflict "duplicate" where a rival published it first */
  publish(version: { definition: NoticeDefinition; publishedAt: number; publishedBy: string; note?: Text }, tx: ClientSession): Promise<VersionRecord>;
  get(noticeId: string, version: number, tx?: ClientSession): Promise<VersionRecord | null>;
  /** Number and hash of the newest; null where nothing was published. */
  newest(noticeId: string, tx?: ClientSession): Promise<{ version: number; hash: string } | null>;
  /** The newest of every notice. */
  newestOfAll(): Promise<{ noticeId: string; version: number }[]>;
  /** All of one notice, the newest first, without their definitions. */
  of(noticeId: string): Promise<Omit<VersionRecord, "definition">[]>;
  ensureIndexes(): Promise<void>;
}

interface VersionDocument extends Omit<VersionRecord, "definition" | "note"> {
  _id: string;
  note?: Text;
  /** JSON with its properties in their own order: a form's columns, a workflow's states and the like are shown in it. The hash is over the canonical form. */
  definition: string;
}

const versionSchema = new Schema<VersionDocument>(
  {
    _id: { type: String, required: true },
    noticeId: { type: String, required: true, immutable: true },
    version: { type: Number, required: true, immutable: true },
    hash: { type: String, required: true, immutable: true },
    definition: { type: String, required: true, immutable: true },
    publishedAt: { type: Number, required: true, immutable: true },
    publishedBy: { type: String, required: true, immutable: true },
    note: { type: Schema.Types.Mixed, immutable: true },
  },
  { strict: "throw", versionKey: false },
);
versionSchema.index({ noticeId: 1, version: 1 }, { unique: true });

export function versionStore(context: StoreContext): VersionStore {
  const model = context.connection.model<VersionDocument>("Version", versionSchema, "versions");
  const versions = context.collection<VersionDocument>("versions");
  const newest = async (noticeId: string, tx?: ClientSession) => {
    const found = await versions.findOne({ noticeId }, { session: tx, sort: { version: -1 }, projection: { version: 1, hash: 1 } });
    return found && { version: found.version, hash: found.hash };
  };
  return {
    async publish({ definition, publishedAt, publishedBy, note }, tx) {
      const version = ((await newest(definition.id, tx))?.version ?? 0) + 1;
      const hash = hashDefinition(definition);
      try {
        const published = { _id: newId(), noticeId: definition.id, version, hash, definition: JSON.stringify(definition), publishedAt, publishedBy };
        await model.create([{ ...published, ...(note && { note }) }], { session: tx });
      } catch (error) {
        if (isDuplicateKey(error)) throw new StoreConflict("duplicate", { what: "version" });
        throw error;
      }
      return { noticeId: definition.id, version, hash, definition, publishedAt, publishedBy, note: note ?? null };
    },
    async get(noticeId, version, tx) {
      const found = await versions.findOne({ noticeId, version }, { session: tx });
      if (!found) return null;
      const { hash, publishedAt, publishedBy, note = null } = found;
      return { noticeId, version, hash, publishedAt, publishedBy, note, definition: readDefinition(found.definition) };
    },
    newest,
    async newestOfAll() {
      const found = await versions.aggregate<{ _id: string; version: number }>([{ $group: { _id: "$noticeId", version: { $max: "$version" } } }]).toArray();
      return found.map(({ _id, version }) => ({ noticeId: _id, version }));
    },
    async of(noticeId) {
      const found = await versions.find({ noticeId }, { projection: { definition: 0 }, sort: { version: -1 } }).toArray();
      return found.map(({ version, hash, publishedAt, publishedBy, note = null }) => ({ noticeId, version, hash, publishedAt, publishedBy, note }));
    },
    ensureIndexes: () => keepIndexes(context, "versions", schemaIndexes(versionSchema)),
  };
}
