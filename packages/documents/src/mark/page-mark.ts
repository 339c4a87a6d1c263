/** The kinds of printed documents that carry marks. Their place in this list is written into marks: only append. */
export const markKinds = ["application", "table", "receipt", "result"] as const;
export type MarkKind = (typeof markKinds)[number];

/** What a document is, as its marks tell it; the same on each of its pages. */
export interface DocumentMark {
  kind: MarkKind;
  /** The notice's identifier. */
  notice: string;
  /** The application's number; of a summary table its table and organisation, of a result its publication. */
  application: string;
  /** Which submission of the application it is, from 1; of a table or a result its revision or edition. */
  version: number;
  /** SHA-256 (hex) over canonical answers and evidence, as the receipt tells it. */
  contentHash: string;
}

/** What the mark on one page says. */
export interface PageMark extends DocumentMark {
  /** From 1. */
  page: number;
  pages: number;
}

/** The platform's key, as it signs. */
export interface MarkSigner {
  /** Six hexadecimal digits that tell the key from those before and after it. */
  keyId: string;
  /** The platform's public address, with nothing after the host: `https://shenbao.example.gov.cn`. */
  address: string;
  /** An Ed25519 signature, 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** Whether a signature is that of the platform's key with this identifier; `null` where the platform has and had no such key. */
export type MarkVerifier = (keyId: string, bytes: Uint8Array, signature: Uint8Array) => boolean | null;
