import { cutBytes } from "./cut-bytes.ts";

/** What Windows keeps for itself, with any ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Bytes of a name. Windows takes 260 characters of a whole path. */
const mostBytes = 120;

/**
 * A name for a file or folder that every system takes and a person can read: what is no name anywhere (/ \ : * ? " < > |) is written full-width,
 * controls and what turns the writing round are left out, as are blanks and dots at its ends; at most 120 bytes, its ending kept.
 */
export function safeName(given: string, fallback: string): string {
  const clean = given
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replace(/\s+/gu, " ");
  const trimmed = clean.replace(/^[. ]+|[. ]+$/g, "");
  const named = reserved.test(trimmed) ? `_${trimmed}` : trimmed;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(named)?.[0] ?? "";
  const stem = cutBytes(named.slice(0, named.length - ending.length), mostBytes - ending.length).replace(/[. ]+$/, "");
  return (stem || fallback) + ending;
}

/** Gives each name out once in a folder; the second of two that differ in nothing, or only in case, has a number. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  give(name: string): string {
    const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
    const stem = name.slice(0, name.length - ending.length);
    for (let number = 1; ; number++) {
      const one = number === 1 ? name : `${stem} (${number})${ending}`;
      const key = one.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return one;
    }
  }
}
