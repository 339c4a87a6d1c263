import { toBase41 } from "./base41.ts";
import { markBytes } from "./mark-bytes.ts";
import type { MarkSigner, PageMark } from "./page-mark.ts";

/** Between the platform's address and the mark. What follows a # stays in the reader's browser: no log on the way holds it. */
export const markPath = "/verify#";

/**
 * The text of a page's QR code: the address of the public verification page with the mark and its signature in it. The signature
 * covers all that stands before it, the address too.
 * @throws RangeError where a mark cannot hold it: a text over 255 bytes, a page after the last
 */
export function markText(mark: PageMark, signer: MarkSigner): string {
  const { start, payload } = markParts(mark, signer);
  return start + payload;
}

/** The same in two parts: the address in its own letters, and what a QR code writes in its shorter alphabet. */
export function markParts(mark: PageMark, signer: MarkSigner): { start: string; payload: string } {
  const start = signer.address + markPath;
  const bytes = markBytes(mark, signer.keyId);
  return { start, payload: toBase41(Uint8Array.from([...bytes, ...signer.sign(signedBytes(start, bytes))])) };
}

/** What is signed: the address as it is written, and the mark. */
export function signedBytes(start: string, mark: Uint8Array): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode(start), ...mark]);
}
