// @ts-check
import { readPdf } from "./read-pdf.mjs";
import { readPicture } from "./read-picture.mjs";
import { ScanRefusal } from "./scan-refusal.mjs";

/** @param {Uint8Array} content @param {number[]} bytes */
const begins = (content, bytes) => bytes.every((byte, index) => content[index] === byte);

/**
 * The pages of a file, whatever its name says.
 * @param {Uint8Array} content
 * @param {RegExp} wanted
 * @param {(done: number) => void} told
 * @returns {Promise<import("../scan-reading.ts").ScanPage[]>}
 */
export async function openScan(content, wanted, told) {
  if (content.length === 0) throw new ScanRefusal("empty");
  if (begins(content, [0x25, 0x50, 0x44, 0x46])) return await readPdf(content, wanted, told);
  if (begins(content, [0xff, 0xd8, 0xff]) || begins(content, [0x89, 0x50, 0x4e, 0x47])) return [await readPicture(content, wanted)];
  throw new ScanRefusal("kind");
}
