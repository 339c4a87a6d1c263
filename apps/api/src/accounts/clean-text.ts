import { Problem } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";

/** Controls, zero-width and direction-changing characters: they make two names look the same that are not. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164]/u;

/** A name as it is kept: NFC, single spaces. @throws Problem "invalid" at `at` where it holds what cannot be seen */
export function cleanText(at: string, text: string, locale: Locale): string {
  if (invisible.test(text)) throw invalidAt(at, "characters", say(apiTexts["input.invisible"], locale));
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** One finding at one place of the body. */
export function invalidAt(at: string, code: string, message: string): Problem {
  return new Problem("invalid", { count: 1 }, [{ at, code, severity: "error", message }]);
}
