import { fromBase41 } from "./base41.ts";
import { markFormat, markOfBytes, signatureBytes } from "./mark-bytes.ts";
import { markPath, signedBytes } from "./mark-text.ts";
import type { MarkVerifier, PageMark } from "./page-mark.ts";

/**
 * Why a text is no mark of this platform:
 * `foreign`: it does not look like one, or its key is none that this platform has or had;
 * `newer`: it is laid out in a way that this program does not know;
 * `malformed`: it looks like one, but is cut off or damaged;
 * `forged`: whole, but the signature is not that of the key it names.
 */
export type MarkRefusal = "foreign" | "newer" | "malformed" | "forged";

/** No address is so long, and no mark. */
const longest = 2000;

/** What a QR code's text says, if this platform signed it. */
export function readMark(text: string, verify: MarkVerifier): PageMark | { refused: MarkRefusal } {
  const at = text.indexOf(markPath);
  if (at <= 0 || text.length > longest || !/^https?:\/\//.test(text)) return { refused: "foreign" };
  const start = text.slice(0, at + markPath.length);
  const bytes = fromBase41(text.slice(start.length));
  if (bytes === null || bytes.length <= signatureBytes) return { refused: "malformed" };
  if (bytes[0] !== markFormat) return { refused: "newer" };
  const signed = bytes.subarray(0, -signatureBytes);
  const read = markOfBytes(signed);
  if (read === null) return { refused: "malformed" };
  const own = verify(read.keyId, signedBytes(start, signed), bytes.subarray(-signatureBytes));
  if (own === null) return { refused: "foreign" };
  return own ? read.mark : { refused: "forged" };
}
