import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GridFSBucket, ObjectId, type ClientSession, type GridFSFile } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** What a file belongs to; its access follows that. */
export type FileOwner = { kind: "application"; id: string } | { kind: "table"; id: string } | { kind: "task"; id: string } | { kind: "objection"; id: string };

export interface StoredFileInfo {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** ms */
  uploadedAt: number;
  /** Null until it is linked, and again once it was taken away: then it is swept. */
  owner: FileOwner | null;
}

/** More came than is allowed. */
export class FileTooLarge extends Error {}

/**
 * Where files lie. Contents are written and hashed first and belong to nothing; linking is part of the transaction of what they
 * belong to; what stays unlinked is swept.
 */
export interface FileStore {
  /** Streams a file in. `describe` is called at the end, with size and hash, and gives its name and type, or throws to refuse it. Whatever fails leaves nothing. @throws FileTooLarge */
  write(stream: Readable, options: { maxBytes: number; at: number; describe(written: { size: number }): Promise<{ name: string; mediaType: string }> }): Promise<StoredFileInfo>;
  info(id: string): Promise<StoredFileInfo | null>;
  read(id: string): Readable;
  link(tx: ClientSession, id: string, owner: FileOwner): Promise<void>;
  unlink(tx: ClientSession, id: string): Promise<void>;
  /** Removes a file that belongs to nothing; one that was linked stays. */
  remove(id: string): Promise<void>;
  /** Removes what is unlinked and older, and torn uploads. Answers how many. */
  sweep(olderThan: Date): Promise<number>;
  ensureIndexes(): Promise<void>;
}

interface FileMetadata {
  name: string;
  mediaType: string;
  sha256: string;
  uploadedAt: number;
  owner: FileOwner | null;
}

const chunkSizeBytes = 1024 * 1024;

function infoOf(file: GridFSFile): StoredFileInfo {
  const metadata = file.metadata as unknown as FileMetadata;
  return {
    id: file._id.toHexString(),
    size: file.length,
    name: metadata.name,
    mediaType: metadata.mediaType,
    sha256: metadata.sha256,
    uploadedAt: metadata.uploadedAt,
    owner: metadata.owner,
  };
}

export function fileStore(context: StoreContext): FileStore {
  const bucket = new GridFSBucket(context.db, { bucketName: "files", chunkSizeBytes, writeConcern: { w: "majority", journal: true } });
  const files = context.collection<GridFSFile>("files.files");
  const chunks = context.collection<{ _id: ObjectId; files_id: ObjectId }>("files.chunks");
  const setOwner = async (tx: ClientSession, id: string, owner: FileOwner | null) => {
    const { matchedCount } = await files.updateOne({ _id: new ObjectId(id) }, { $set: { "metadata.owner": owner } }, { session: tx });
    if (matchedCount !== 1) throw new Error(`There is no file ${id}`);
  };
  // Only what belongs to nothing: where the outcome of a commit is unknown, the file may have been linked after all.
  const remove = async (id: ObjectId) => {
    const { deletedCount } = await files.deleteOne({ _id: id, "metadata.owner": null });
    if (deletedCount === 0 && (await files.findOne({ _id: id }, { projection: { _id: 1 } }))) return;
    await chunks.deleteMany({ files_id: id });
  };
  return {
    async write(stream, { maxBytes, at, describe }) {
      const hash = createHash("sha256");
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          hash.update(chunk);
          done(size > maxBytes ? new FileTooLarge() : null, chunk);
        },
      });
      const upload = bucket.openUploadStream("file", { metadata: { owner: null, uploadedAt: at } });
      try {
        await pipeline(stream, measure, upload);
        const metadata: FileMetadata = { ...(await describe({ size })), sha256: hash.digest("hex"), uploadedAt: at, owner: null };
        await files.updateOne({ _id: upload.id }, { $set: { metadata: { ...metadata } } });
        return { id: upload.id.toHexString(), size, ...metadata };
      } catch (error) {
        await upload.abort().catch(() => undefined);
        await remove(upload.id);
        throw error;
      }
    },
    async info(id) {
      const found = await files.findOne({ _id: new ObjectId(id) });
      return found?.metadata?.["sha256"] ? infoOf(found) : null;
    },
    read: (id) => bucket.openDownloadStream(new ObjectId(id)),
    link: (tx, id, owner) => setOwner(tx, id, owner),
    unlink: (tx, id) => setOwner(tx, id, null),
    remove: (id) => remove(new ObjectId(id)),
    async sweep(olderThan) {
      const unlinked = await files.find({ "metadata.owner": null, uploadDate: { $lt: olderThan } }, { projection: { _id: 1 } }).toArray();
      for (const { _id } of unlinked) await remove(_id);
      // Chunks without a file are what an interrupted process left behind; an id tells when it was made.
      const torn = await chunks
        .aggregate<{ _id: ObjectId }>([
          { $match: { files_id: { $lt: ObjectId.createFromTime(Math.floor(olderThan.getTime() / 1000)) } } },
          { $group: { _id: "$files_id" } },
          { $lookup: { from: "files.files", localField: "_id", foreignField: "_id", as: "file" } },
          { $match: { file: { $size: 0 } } },
        ])
        .toArray();
      for (const { _id } of torn) await chunks.deleteMany({ files_id: _id });
      return unlinked.length + torn.length;
    },
    async ensureIndexes() {
      await keepIndexes(context, "files.files", [{ key: { filename: 1, uploadDate: 1 } }, { key: { "metadata.owner": 1, uploadDate: 1 }, name: "sweep" }]);
      await keepIndexes(context, "files.chunks", [{ key: { files_id: 1, n: 1 }, unique: true }]);
    },
  };
}
