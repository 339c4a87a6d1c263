// @ts-check
/** @typedef {import("./template-refused.ts").TemplateCode} TemplateCode */

/** A file that is no template, and why: a code with its sentence in `texts/template`, and what the sentence names. */
export class TemplateRefusal extends Error {
  /**
   * @param {TemplateCode} code
   * @param {Record<string, string | number>} [params]
   */
  constructor(code, params = {}) {
    super(code);
    this.name = "TemplateRefusal";
    this.code = code;
    this.params = params;
  }
}
