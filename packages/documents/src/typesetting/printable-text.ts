import { FontCoverage } from "./font-coverage.ts";
import { fontFiles } from "./typst-fonts.ts";

let coverages: { serif: FontCoverage; sans: FontCoverage; rare: FontCoverage } | undefined;

/**
 * A text as it can be printed. A character that no font has is printed by its code, as 〔U+20000〕, never as an empty box; tabs are
 * spaces; controls and private characters, which no font means the same by, are printed by code too. Lines end with \n.
 */
export const printableText = (text: string): string => coded(text, isPrintable);

/** The same where the reader's own computer has the fonts: only controls, private characters and what turns the writing round are written by code. */
export const visibleText = (text: string): string => coded(text, (character) => character === "\n" || !/\p{C}/u.test(character));

const coded = (text: string, fits: (character: string) => boolean) =>
  [...text.replace(/\r\n?|\u2028|\u2029/g, "\n").replaceAll("\t", " ")].map((character) => (fits(character) ? character : codeOf(character))).join("");

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0a || (code >= 0x20 && code < 0x7f)) return true;
  if (/[\p{C}]/u.test(character)) return false;
  coverages ??= { serif: new FontCoverage(fontFiles.serif), sans: new FontCoverage(fontFiles.sans), rare: new FontCoverage(fontFiles.rare) };
  return (coverages.serif.has(code) && coverages.sans.has(code)) || coverages.rare.has(code);
}

const codeOf = (character: string) => `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}〕`;
