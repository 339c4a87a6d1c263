import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** A file of a zip. */
export interface ArchiveEntry {
  /** With / between its folders; nothing of it is changed. */
  path: string;
  /** What is read is opened when its turn has come. */
  content: Buffer | (() => Readable);
  /** It is compressed already: pictures, PDF. */
  packed?: boolean;
  /** Told what was written, before the next entry is asked for. */
  written?(of: { size: number; sha256: string }): void;
}

/**
 * A zip as a stream: entries are asked for one after another, each when the one before it was read to its end, so that memory grows neither with
 * their number nor their size. Names are UTF-8, sizes and offsets of zip64 where they have to be. What an entry or its content throws, the stream
 * fails with; whoever destroys it ends the entries. `at` in milliseconds.
 */
export function archive(entries: AsyncIterable<ArchiveEntry>, at: number): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (error: unknown) => void out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  fill(zip, out, entries, new Date(at)).catch(fail);
  return out;
}

async function fill(zip: ZipFile, out: Readable, entries: AsyncIterable<ArchiveEntry>, mtime: Date): Promise<void> {
  for await (const { path, content, packed = false, written } of entries) {
    if (out.destroyed) return;
    const { measured, told } = measuring(content);
    const leave = () => measured.destroy();
    out.once("close", leave);
    zip.addReadStreamLazy(path, { mtime, mode: 0o100644, compress: !packed }, once(measured));
    await finished(measured, { writable: false });
    out.off("close", leave);
    written?.(told());
  }
  zip.end();
}

/** The content of an entry, opened when it is first read, with its size and hash once it was read. Where it fails, the zip does. */
function measuring(content: ArchiveEntry["content"]): { measured: Readable; told(): { size: number; sha256: string } } {
  const hash = createHash("sha256");
  let size = 0;
  async function* measured() {
    for await (const chunk of typeof content === "function" ? content() : [content]) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  return { measured: Readable.from(measured(), { objectMode: false }), told: () => ({ size, sha256: hash.digest("hex") }) };
}

/** Gives a stream out once and lets it go: yazl keeps what it was given of every entry to the end, and with it whatever that holds. */
function once(stream: Readable): (give: (error: null, stream: Readable) => void) => void {
  let kept: Readable | null = stream;
  return (give) => {
    const given = kept;
    kept = null;
    if (given) give(null, given);
  };
}
