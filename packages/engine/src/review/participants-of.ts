import type { Review } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { normaliseCreditCode } from "../form/formats/credit-code.ts";
import { textsAt } from "../form/texts-at.ts";

/** The credit codes of those who take part in an application beside the applicant, each once. */
export function participantsOf({ participants }: Pick<Review, "participants">, answers: Answers): string[] {
  return participants === undefined ? [] : [...new Set(textsAt(answers, participants).map(normaliseCreditCode))];
}
