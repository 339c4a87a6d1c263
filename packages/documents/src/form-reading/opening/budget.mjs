// @ts-check
import { limits } from "./limits.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/** @typedef {import("./opened-file.ts").IgnoredKind} IgnoredKind */

/** Counts what is taken out of a file, and what of it is left where it is. Whatever is over a limit ends the reading. */
export class Budget {
  cells = 0;
  paragraphs = 0;
  characters = 0;
  /** @type {Map<IgnoredKind, { count: number, words: string[] }>} */
  #ignored = new Map();

  cell() {
    if (++this.cells > limits.cells) throw new ReadingRefusal("cells", { limit: limits.cells });
  }

  /** @param {string} text */
  paragraph(text) {
    if (++this.paragraphs > limits.paragraphs) throw new ReadingRefusal("words", { limit: limits.characters });
    this.words(text);
  }

  /** @param {string} text */
  words(text) {
    this.characters += text.length;
    if (this.characters > limits.characters || text.length > limits.text) throw new ReadingRefusal("words", { limit: limits.characters });
  }

  /**
   * @param {IgnoredKind} kind
   * @param {{ count?: number, words?: string }} [what]
   */
  ignore(kind, { count = 1, words } = {}) {
    const known = this.#ignored.get(kind) ?? { count: 0, words: [] };
    known.count += count;
    if (words !== undefined && words.trim() !== "") {
      this.words(words);
      known.words.push(words.trim());
    }
    this.#ignored.set(kind, known);
  }

  ignored() {
    return [...this.#ignored].filter(([, { count }]) => count > 0).map(([kind, { count, words }]) => ({ kind, count, words }));
  }
}
