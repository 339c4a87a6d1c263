import type { Persona } from "@shenbao/engine";
import type { PersonaResult, PersonaRun } from "@shenbao/engine/personas";
import type { Text } from "@shenbao/texts";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import type { Speak } from "../language/locale-context.ts";
import type { PersonaOutcomes } from "../problems/problems-store.ts";

/** Where a sample stands, as a word with a colour. */
export interface PersonaState {
  title: Text;
  tone: "success" | "failure" | "neutral";
}

/** The state of a sample: as it was last judged while it is judged anew. */
export function personaState({ standing }: PersonaOutcomes, run: PersonaRun | undefined): PersonaState {
  if (run) return run.passed ? { title: texts["state.passed"], tone: "success" } : { title: texts["state.failed"], tone: "failure" };
  return { title: texts[standing === "running" ? "state.running" : "state.unsound"], tone: "neutral" };
}

/** What came of a sample, or what is not as expected, in one line. */
export function personaWords(speak: Speak, { expect }: Persona, run: PersonaResult & Partial<PersonaRun>): string {
  if (run.trouble) return speak(run.trouble);
  const words: string[] = [];
  if (run.passed) {
    words.push(speak(texts[run.submittable ? "submit.yes" : "submit.no"]));
    const { length: count } = expect.findings;
    words.push(count === 0 ? speak(texts["why.noFindings"]) : speak(texts["why.findings"], { count }));
  } else {
    if (run.submittable !== expect.submittable) words.push(speak(texts[expect.submittable ? "why.cannotSubmit" : "why.canSubmit"]));
    if (run.missing.length > 0) words.push(speak(texts["why.missing"], { count: run.missing.length }));
    if (run.unexpected.length > 0) words.push(speak(texts["why.unexpected"], { count: run.unexpected.length }));
  }
  return words.join(speak.locale === "zh-CN" ? "，" : ", ");
}
