import { compileForm } from "../ajv/compile-form.ts";
import { evaluateForm } from "../form/evaluate-form.ts";
import type { NoticeDefinition, Persona } from "./definition.generated.ts";
import type { PersonaResult } from "./definition-finding.ts";
import type { Answers, Facts } from "./json.ts";

/**
 * Lets every persona apply and compares what comes out with what must. They apply on the day the notice opens.
 * @throws where the definition has errors: only for one that `checkDefinition` lets pass.
 */
export function runPersonas(definition: NoticeDefinition): PersonaResult[] {
  return definition.personas.map((persona) => runPersona(definition, persona));
}

function runPersona(definition: NoticeDefinition, persona: Persona): PersonaResult {
  const track = definition.tracks.find(({ id }) => id === persona.track);
  const form = track && definition.forms[track.form];
  if (!form) return { persona: persona.id, passed: false, missing: [], unexpected: [], submittable: false };
  const facts: Facts = {
    $notice: { id: definition.id, year: definition.year },
    $today: definition.opens.slice(0, 10),
    $applicant: persona.applicant,
    $receiver: { code: null, name: null },
    $application: { number: null, track: persona.track, state: definition.workflow.initial, submittedAt: null, order: null },
    $opinion: {},
    $input: {},
  };
  const outcome = evaluateForm({
    form,
    answers: persona.answers as Answers,
    facts,
    year: definition.year,
    validate: compileForm(form),
    evidence: persona.evidence as Record<string, number>,
  });
  const found = new Set(outcome.findings.map(({ code, at }) => `${code} ${at}`));
  const expected = new Set(persona.expect.findings.map(({ code, at }) => `${code} ${at}`));
  const missing = [...expected].filter((finding) => !found.has(finding));
  const unexpected = [...found].filter((finding) => !expected.has(finding));
  const submittable = !outcome.blocking;
  return { persona: persona.id, passed: missing.length === 0 && unexpected.length === 0 && submittable === persona.expect.submittable, missing, unexpected, submittable };
}
