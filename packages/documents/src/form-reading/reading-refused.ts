import { sayAll, type Text, type TextParams } from "@shenbao/texts";
import { formReadingTexts as texts } from "@shenbao/texts/form-reading";
import type { ReadingCode } from "./reading-code.ts";

/** A file that is not read as a form, with the sentence for who gave it. */
export class ReadingRefused extends Error {
  readonly sentence: Text;
  constructor(
    readonly code: ReadingCode,
    params: TextParams = {},
  ) {
    super(code);
    this.name = "ReadingRefused";
    this.sentence = sayAll(texts[`refusal.${code}`], params);
  }
}
