import { canonicalJson, sha256 } from "@shenbao/engine";
import type { DocumentMark } from "./page-mark.ts";

/** Without B, I, L, O, S, U and Z, which are read for what stands in `meant`. */
const alphabet = "0123456789ACDEFGHJKMNPQRTVWXY";
const base = alphabet.length;
const meant: Record<string, string> = { B: "8", I: "1", L: "1", O: "0", S: "5", U: "V", Z: "2" };

const dataLength = 10;
const checkLength = 2;
/** The largest prime that two characters hold: each wrong character and each two exchanged ones change the rest by it (as in ISO 7064). */
const checkPrime = 839;

/**
 * A document's code, to be typed by hand: `7KQ4-9XHE-2MVA`. Ten characters (48 bits) of a hash over what its mark says, and two that
 * check them. The same on all pages. It finds the document in the platform's register; it proves nothing by itself.
 */
export function shortCode({ kind, notice, application, version, contentHash }: DocumentMark): string {
  const hash = sha256(canonicalJson({ kind, notice, application, version, contentHash }));
  let rest = BigInt(`0x${hash}`);
  let data = "";
  for (let left = dataLength; left > 0; left--, rest /= BigInt(base)) data += alphabet[Number(rest % BigInt(base))] ?? "";
  return grouped(data + checkOf(data));
}

/**
 * A code as somebody typed it, in the form that `shortCode` gives: small letters, blanks, any dashes, full-width characters and letters
 * that look like another are taken; `null` where it cannot be one.
 */
export function readShortCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const plain = [
    ...typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s\p{Pd}_.]/gu, ""),
  ]
    .map((character) => meant[character] ?? character)
    .join("");
  if (plain.length !== dataLength + checkLength || [...plain].some((character) => !alphabet.includes(character))) return null;
  const data = plain.slice(0, dataLength);
  return plain.slice(dataLength) === checkOf(data) ? grouped(plain) : null;
}

function checkOf(data: string): string {
  const rest = [...data].reduce((value, character) => (value * base + alphabet.indexOf(character)) % checkPrime, 0);
  // With it the whole code, read as one number, is divided by the prime.
  const check = (checkPrime - ((rest * base * base) % checkPrime)) % checkPrime;
  return (alphabet[Math.floor(check / base)] ?? "") + (alphabet[check % base] ?? "");
}

const grouped = (code: string) => (code.match(/.{4}/g) ?? []).join("-");
