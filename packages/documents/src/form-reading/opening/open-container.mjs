// @ts-check
import { fromBufferPromise } from "yauzl";
import { limits } from "./limits.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/**
 * The parts of a zip container by name. Nothing is unpacked but what is asked for, as a stream whose bytes are counted as they come: what
 * the container says of itself is never trusted.
 */
export class Container {
  /** Bytes that came out so far. */
  #read = 0;

  /**
   * @param {import("yauzl").ZipFile} file
   * @param {Map<string, import("yauzl").Entry>} entries
   */
  constructor(file, entries) {
    this.file = file;
    this.entries = entries;
  }

  names() {
    return [...this.entries.keys()];
  }

  /** @param {string} name */
  has(name) {
    return this.entries.has(name);
  }

  /**
   * The bytes of a part, piece by piece.
   * @param {string} name
   * @returns {AsyncGenerator<Buffer>}
   */
  async *pieces(name) {
    const entry = this.entries.get(name);
    if (!entry) throw new ReadingRefusal("damaged");
    let own = 0;
    const stream = await this.file.openReadStreamPromise(entry).catch(damaged);
    try {
      for await (const piece of stream) {
        own += piece.length;
        this.#read += piece.length;
        if (own > limits.part || this.#read > limits.parts) throw new ReadingRefusal("bomb");
        yield piece;
      }
    } catch (error) {
      if (error instanceof ReadingRefusal) throw error;
      damaged();
    } finally {
      stream.destroy();
    }
  }
}

/** @returns {never} */
function damaged() {
  throw new ReadingRefusal("damaged");
}

/**
 * Opens a zip container and looks at all that it lists, before anything of it is unpacked.
 * @param {Buffer} content
 * @returns {Promise<Container>}
 */
export async function openContainer(content) {
  const file = await fromBufferPromise(content, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(damaged);
  if (file.entryCount > limits.entries) throw new ReadingRefusal("entries", { limit: limits.entries });
  /** @type {Map<string, import("yauzl").Entry>} */
  const entries = new Map();
  const seen = new Set();
  let declared = 0;
  try {
    for await (const entry of file.eachEntry()) {
      const name = entry.fileName;
      // Two parts of one name (Windows does not tell the case) are how a file shows one thing to whoever examines it and another to whoever opens it.
      if (seen.has(name.toLowerCase())) throw new ReadingRefusal("damaged");
      seen.add(name.toLowerCase());
      if (entries.size >= limits.entries) throw new ReadingRefusal("entries", { limit: limits.entries });
      if (entry.isEncrypted()) throw new ReadingRefusal("encrypted");
      declared += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (declared > limits.declared || (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio)) throw new ReadingRefusal("bomb");
      entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof ReadingRefusal) throw error;
    damaged();
  }
  return new Container(file, entries);
}
