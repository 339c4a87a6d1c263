// @ts-check
/** @typedef {import("../reading-code.ts").ReadingCode} ReadingCode */

/** A file that is not read, and why: a code with its sentence in `texts/form-reading`, and what the sentence names. */
export class ReadingRefusal extends Error {
  /**
   * @param {ReadingCode} code
   * @param {Record<string, string | number>} [params]
   */
  constructor(code, params = {}) {
    super(code);
    this.name = "ReadingRefusal";
    this.code = code;
    this.params = params;
  }
}
