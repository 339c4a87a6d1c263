// @ts-check
import { findCodes } from "./find-codes.mjs";
import { isBlank } from "./pixels.mjs";

/**
 * Looks for the wanted code until it is found: in a picture of the page at a middle size first, which most scanners' pages are read from, then
 * again with noise and contrast mended, then larger. Whatever else is seen on the way is told too.
 * @param {(pixels: number) => Promise<import("./pixels.mjs").Pixels>} drawn the page at most so many pixels large
 * @param {RegExp} wanted
 * @returns {Promise<{ texts: string[], blank: boolean }>}
 */
export async function lookAtPage(drawn, wanted) {
  /** @type {string[]} */
  let seen = [];
  let blank = false;
  /** @type {import("./pixels.mjs").Pixels | undefined} */
  let picture;
  let size = 0;
  for (const { pixels, hard } of tries) {
    if (!picture || size !== pixels) picture = await drawn((size = pixels));
    const texts = await findCodes(picture, hard);
    if (texts.some((text) => wanted.test(text))) return { texts, blank: false };
    if (texts.length > seen.length) seen = texts;
    blank = seen.length === 0 && (blank || isBlank(picture));
    // Nothing is found on an empty page, however long one looks.
    if (blank) break;
  }
  return { texts: seen, blank };
}

/** An A4 page has 4 million pixels at 200 dpi, 9 at 300. */
const tries = [
  { pixels: 4_000_000, hard: false },
  { pixels: 4_000_000, hard: true },
  { pixels: 9_000_000, hard: true },
];
