import type { Printing } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";

/** What the applicant promises: in the notice's words, or in ours, which speak of paper only where some is handed in. */
export function promiseOf({ commitment, seal, paper }: Printing, locale: Locale): string {
  if (commitment) return commitment[locale];
  return say(texts[seal === "electronic" || paper?.copies === 0 ? "commitment.text-online" : "commitment.text"], locale);
}
