import { closeSync, openSync, readSync } from "node:fs";

/** Which characters a font has, read from its table `cmap` (format 12, ISO 14496-22). */
export class FontCoverage {
  /** Start and end of each run of characters, ascending. */
  readonly #runs: Uint32Array;

  /** @throws Error where the file is no TrueType font with a full Unicode map. */
  constructor(path: string) {
    const cmap = readTable(path, "cmap");
    const group = fullMap(cmap);
    if (group === null) throw new Error(`${path} has no full Unicode map`);
    const count = cmap.readUInt32BE(group + 12);
    this.#runs = new Uint32Array(count * 2);
    for (let index = 0; index < count; index++) {
      this.#runs[index * 2] = cmap.readUInt32BE(group + 16 + index * 12);
      this.#runs[index * 2 + 1] = cmap.readUInt32BE(group + 20 + index * 12);
    }
  }

  has(codePoint: number): boolean {
    let low = 0;
    let high = this.#runs.length / 2 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (codePoint < (this.#runs[middle * 2] ?? 0)) high = middle - 1;
      else if (codePoint > (this.#runs[middle * 2 + 1] ?? 0)) low = middle + 1;
      else return true;
    }
    return false;
  }
}

/** One table of a font, without reading the other megabytes. */
function readTable(path: string, tag: string): Buffer {
  const file = openSync(path, "r");
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const tables = read(4, 2).readUInt16BE(0);
    const directory = read(12, tables * 16);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString("latin1", at, at + 4) === tag) return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    throw new Error(`${path} has no table ${tag}`);
  } finally {
    closeSync(file);
  }
}

/** Where the map of format 12 begins. */
function fullMap(cmap: Buffer): number | null {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(at) === 12) return at;
  }
  return null;
}
