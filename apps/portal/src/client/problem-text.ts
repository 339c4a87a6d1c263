import { Problem } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { portalTexts } from "@shenbao/texts/portal";

/** What went wrong, as a sentence for the person. */
export function problemText(problem: unknown, locale: Locale): string {
  if (problem instanceof Problem) return problem.say(locale);
  return say(portalTexts[problem instanceof TypeError ? "error.unreachable" : "error.unknown"], locale);
}
