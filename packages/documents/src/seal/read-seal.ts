import { createHash } from "node:crypto";
import { naming, readCertificate } from "./certificates.ts";
import { readDetached } from "./detached-signature.ts";

/** What a seal of a PDF proves. */
export interface ReadSeal {
  /**
   * `sound`: nobody changed a byte since, and a trusted authority vouches for who sealed; `changed`: the file is not what was sealed; `unknown`:
   * nobody that is trusted vouches for it; `none`: there is no seal.
   */
  state: "sound" | "changed" | "unknown" | "none";
  /** Who sealed, as the certificate says; null without a seal. */
  by: { name: string; identifier: string | null; fingerprint: string } | null;
}

const none: ReadSeal = { state: "none", by: null };
/** Bytes of a signature that is looked at at all. */
const longest = 65_536;

/**
 * Reads the last seal of a PDF. It must cover the file from its first byte to its last, but for itself: what was appended or put in between after
 * the sealing makes it `changed`.
 */
export async function readSeal(pdf: Buffer, authorities: readonly Buffer[]): Promise<ReadSeal> {
  const rangeAt = pdf.lastIndexOf("/ByteRange", undefined, "latin1");
  if (rangeAt === -1) return none;
  const numbers = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(pdf.toString("latin1", rangeAt, rangeAt + 120));
  if (!numbers) return none;
  const [first = 0, open = 0, close = 0, rest = 0] = numbers.slice(1).map(Number);
  const covers = first === 0 && open < close && close - open <= longest && close + rest === pdf.length && pdf[open] === 0x3c && pdf[close - 1] === 0x3e;
  const hex = covers ? pdf.toString("latin1", open + 1, close - 1) : "";
  if (!/^[0-9A-Fa-f]+$/.test(hex)) return { state: "changed", by: null };
  const read = await readDetached(Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]), Buffer.from(hex, "hex"), authorities);
  if (!read) return { state: "changed", by: null };
  return { state: !read.sound ? "changed" : read.trusted ? "sound" : "unknown", by: holderOf(read.certificate) };
}

/** Whom a certificate names. */
function holderOf(der: Buffer): NonNullable<ReadSeal["by"]> {
  const named = readCertificate(der).subject.typesAndValues;
  const valueOf = (oid: string) => named.find(({ type }) => (type as unknown as string) === oid)?.value.valueBlock.value;
  const identifier = valueOf(naming.identifier);
  return {
    name: String(valueOf(naming.name) ?? ""),
    identifier: identifier === undefined ? null : String(identifier),
    fingerprint: createHash("sha256").update(der).digest("hex"),
  };
}
