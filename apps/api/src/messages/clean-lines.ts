import { say, type Locale } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { invalidAt } from "../accounts/clean-text.ts";

/** Controls and characters that cannot be seen; line breaks and tabs apart. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/** A text of several lines as it is kept: NFC, `\n` between lines. `oneLine`: without any break. @throws Problem "invalid" at `at` where it holds what cannot be seen */
export function cleanLines(at: string, text: string, locale: Locale, oneLine = false): string {
  const lines = text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if (invisible.test(oneLine ? lines : lines.replace(/[\n\t]/g, ""))) throw invalidAt(at, "characters", say(apiTexts["input.invisible"], locale));
  return lines;
}
