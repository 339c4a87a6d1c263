import type { Text } from "@shenbao/texts";
import type { Form, NoticeDefinition, Persona } from "../definition/definition.generated.ts";
import type { PersonaResult } from "../definition/definition-finding.ts";
import type { Answers } from "../definition/json.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { evaluateForm } from "../form/evaluate-form.ts";
import type { Finding, FormOutcome, FormValidator } from "../form/outcome.ts";
import { personaFacts } from "./persona-facts.ts";

/** Makes the validator of a form: `compileForm` on the server, `interpretForm` where nothing may be compiled. */
export type ValidatorMaker = (form: Form) => FormValidator;

/** What came of a sample, with the findings themselves, each place and code once. */
export interface PersonaRun extends PersonaResult {
  findings: Finding[];
  /** Why it could not be judged at all. */
  trouble?: Text;
}

/**
 * Lets every persona apply and compares what comes out with what must. They apply on the day the notice opens.
 * @throws where the definition has errors: only for one that `checkDefinition` lets pass.
 */
export function runPersonas(definition: NoticeDefinition, validatorOf: ValidatorMaker): PersonaResult[] {
  return definition.personas.map((persona) => {
    const { persona: id, passed, missing, unexpected, submittable } = runPersona(definition, persona, validatorOf);
    return { persona: id, passed, missing, unexpected, submittable };
  });
}

/** One persona. What works beyond its bounds has failed, with the reason. */
export function runPersona(definition: NoticeDefinition, persona: Persona, validatorOf: ValidatorMaker): PersonaRun {
  const expected = new Set(persona.expect.findings.map(keyOf));
  try {
    const outcome = personaOutcome(definition, persona, validatorOf);
    if (!outcome) return { persona: persona.id, passed: false, missing: [...expected], unexpected: [], submittable: false, findings: [] };
    const found = new Map(outcome.findings.map((finding) => [keyOf(finding), finding]));
    const missing = [...expected].filter((finding) => !found.has(finding));
    const unexpected = [...found.keys()].filter((finding) => !expected.has(finding));
    const submittable = !outcome.blocking;
    const passed = missing.length === 0 && unexpected.length === 0 && submittable === persona.expect.submittable;
    return { persona: persona.id, passed, missing, unexpected, submittable, findings: [...found.values()] };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { persona: persona.id, passed: false, missing: [...expected], unexpected: [], submittable: false, findings: [], trouble: error.text };
  }
}

/** What a persona's answers mean; null where its track or form is not there. @throws ExpressionError where the work grows out of bounds. */
export function personaOutcome(definition: NoticeDefinition, persona: Omit<Persona, "id" | "title" | "expect">, validatorOf: ValidatorMaker): FormOutcome | null {
  const track = definition.tracks.find(({ id }) => id === persona.track);
  const form = track && definition.forms[track.form];
  if (!form) return null;
  return evaluateForm({
    form,
    answers: persona.answers as Answers,
    facts: personaFacts(definition, persona),
    year: definition.year,
    validate: validatorOf(form),
    evidence: persona.evidence as Record<string, number>,
  });
}

const keyOf = ({ code, at }: { code: string; at: string }): string => `${code} ${at}`;
