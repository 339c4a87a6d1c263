import { sayAll, type Text, type TextParams } from "@shenbao/texts";
import { scanTexts as texts } from "@shenbao/texts/scan";
import type { ScanCode } from "./scan-code.ts";

/** A file of a scan that cannot be read, with the sentence for who uploaded it. */
export class ScanRefused extends Error {
  readonly sentence: Text;
  constructor(
    readonly code: ScanCode,
    readonly params: TextParams = {},
  ) {
    super(code);
    this.name = "ScanRefused";
    this.sentence = sayAll(texts[`refusal.${code}`], params);
  }
}
