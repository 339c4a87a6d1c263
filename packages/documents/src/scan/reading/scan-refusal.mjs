// @ts-check
/** A file that is not read, and why: a code with its sentence in `texts/scan`, and what the sentence names. */
export class ScanRefusal extends Error {
  /**
   * @param {import("../scan-code.ts").ScanCode} code
   * @param {Record<string, number>} [params]
   */
  constructor(code, params = {}) {
    super(code);
    this.name = "ScanRefusal";
    this.code = code;
    this.params = params;
  }
}
