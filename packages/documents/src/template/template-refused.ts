import { sayAll, type Text, type TextParams } from "@shenbao/texts";
import { formReadingTexts } from "@shenbao/texts/form-reading";
import { templateTexts } from "@shenbao/texts/template";
import type { ReadingCode } from "../form-reading/reading-code.ts";

/** Why a Word file is no template. Each has its sentence `refusal.<code>` in `@shenbao/texts/template`. */
export type TemplateCode =
  | "not-docx"
  | "too-long"
  | "outside"
  | "embedded"
  | "field"
  | "brace-open"
  | "brace-closed"
  | "brace-empty"
  | "no-name"
  | "nested"
  | "not-closed"
  | "not-opened"
  | "too-many"
  | "none"
  | "misplaced"
  | "layout";

/** A file that is not taken as a template, or not filled, with the sentence for who gave it. */
export class TemplateRefused extends Error {
  readonly sentence: Text;
  constructor(
    readonly code: TemplateCode | ReadingCode,
    params: TextParams = {},
  ) {
    super(code);
    this.name = "TemplateRefused";
    const own = `refusal.${code}`;
    this.sentence = sayAll(own in templateTexts ? templateTexts[own as `refusal.${TemplateCode}`] : formReadingTexts[own as `refusal.${ReadingCode}`], params);
  }
}
