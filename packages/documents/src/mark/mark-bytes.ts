import { markKinds, type PageMark } from "./page-mark.ts";

/** The first byte: how the rest is laid out. A mark that is laid out otherwise gets another. */
export const markFormat = 1;

const hashBytes = 32;
const keyBytes = 3;
/** Bytes of an Ed25519 signature, which ends a mark. */
export const signatureBytes = 64;
/** More than any document has, and what three bytes hold. */
const mostNumber = 0x1f_ffff;
const mostText = 255;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A mark as bytes, without its signature: format, key, kind, page, pages, version, hash, notice, application. Numbers are LEB128,
 * texts UTF-8 behind their length.
 * @throws RangeError where something is too long or no number to be written
 */
export function markBytes(mark: PageMark, keyId: string): Uint8Array {
  const { kind, page, pages, version, contentHash, notice, application } = mark;
  if (page < 1 || page > pages || version < 1) throw new RangeError("a mark counts from 1, and no page comes after the last");
  return Uint8Array.from([
    markFormat,
    ...hexBytes(keyId, keyBytes),
    markKinds.indexOf(kind),
    ...numberBytes(page),
    ...numberBytes(pages),
    ...numberBytes(version),
    ...hexBytes(contentHash, hashBytes),
    ...textBytes(notice),
    ...textBytes(application),
  ]);
}

function hexBytes(hex: string, count: number): Uint8Array {
  if (hex.length !== count * 2 || !/^[0-9a-f]*$/.test(hex)) throw new RangeError(`a mark holds ${count} bytes in hexadecimal here`);
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function numberBytes(value: number): number[] {
  if (!Number.isInteger(value) || value < 0 || value > mostNumber) throw new RangeError(`a mark holds no number ${value}`);
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...numberBytes(value >> 7)];
}

function textBytes(text: string): number[] {
  const bytes = encoder.encode(text);
  if (bytes.length > mostText || /\p{Cs}/u.test(text)) throw new RangeError(`a mark holds at most ${mostText} bytes of text`);
  return [bytes.length, ...bytes];
}

/** A mark and the key it names, or `null` where the bytes are none that `markBytes` writes. */
export function markOfBytes(bytes: Uint8Array): { mark: PageMark; keyId: string } | null {
  let at = 1;
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new RangeError("the mark ends early");
    at += count;
    return bytes.subarray(at - count, at);
  };
  const byte = () => take(1)[0] ?? 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const next = byte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    throw new RangeError("the number has no end");
  };
  const hex = (count: number) => [...take(count)].map((one) => one.toString(16).padStart(2, "0")).join("");
  const text = () => decoder.decode(take(byte()));
  try {
    const keyId = hex(keyBytes);
    const kind = markKinds[byte()];
    const [page, pages, version] = [number(), number(), number()];
    const mark = { page, pages, version, contentHash: hex(hashBytes), notice: text(), application: text() };
    if (kind === undefined || at !== bytes.length || page < 1 || page > pages || version < 1) return null;
    return { mark: { kind, ...mark }, keyId };
  } catch {
    return null;
  }
}
