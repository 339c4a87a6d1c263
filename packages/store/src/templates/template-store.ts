import { createHash } from "node:crypto";
import type { TemplatePlaceholder } from "@shenbao/engine";
import { Binary, type ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** A Word template, found by what it holds. It never changes. */
export interface TemplateRecord {
  sha256: string;
  content: Buffer;
  /** As they were read from it. */
  placeholders: TemplatePlaceholder[];
}

export interface TemplateStore {
  /** Keeps a template; the same one again is kept once. Answers its hash. `at`: the machine's own time, in milliseconds. */
  keep(template: { content: Buffer; placeholders: TemplatePlaceholder[]; at: number }): Promise<string>;
  get(sha256: string, tx?: ClientSession): Promise<TemplateRecord | null>;
  /** Holds it for good, because a version names it: part of the transaction that publishes. False where it is not there. */
  hold(tx: ClientSession, sha256: string): Promise<boolean>;
  /** Removes what no version holds, no draft names and nobody uploaded since. Answers how many. */
  sweep(olderThan: Date): Promise<number>;
  ensureIndexes(): Promise<void>;
}

interface StoredTemplate {
  _id: string;
  content: Binary;
  /** JSON text: names between braces may be anything, which no query should meet. */
  placeholders: string;
  uploadedAt: Date;
  published?: true;
}

export function templateStore(context: StoreContext): TemplateStore {
  const templates = context.collection<StoredTemplate>("templates");
  const drafts = context.collection<{ _id: string; definition: string }>("drafts");
  return {
    async keep({ content, placeholders, at }) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const kept = { content: new Binary(content), placeholders: JSON.stringify(placeholders) };
      await templates.updateOne({ _id: sha256 }, { $setOnInsert: kept, $set: { uploadedAt: new Date(at) } }, { upsert: true });
      return sha256;
    },
    async get(sha256, tx) {
      const found = await templates.findOne({ _id: sha256 }, { session: tx });
      return found && { sha256, content: Buffer.from(found.content.buffer), placeholders: JSON.parse(found.placeholders) as TemplatePlaceholder[] };
    },
    async hold(tx, sha256) {
      const { matchedCount } = await templates.updateOne({ _id: sha256 }, { $set: { published: true } }, { session: tx });
      return matchedCount === 1;
    },
    async sweep(olderThan) {
      const idle = { published: { $exists: false }, uploadedAt: { $lt: olderThan } } as const;
      let removed = 0;
      for (const { _id } of await templates.find(idle, { projection: { _id: 1 } }).toArray()) {
        if (await drafts.findOne({ definition: { $regex: _id } }, { projection: { _id: 1 } })) continue;
        // Who uploads or publishes it meanwhile keeps it: it is not idle any more.
        removed += (await templates.deleteOne({ _id, ...idle })).deletedCount;
      }
      return removed;
    },
    ensureIndexes: () => keepIndexes(context, "templates", [{ key: { published: 1, uploadedAt: 1 }, name: "sweep" }]),
  };
}
