import { interpretForm, trackForm, type Answers, type Expectation, type ExpectedFinding, type Json, type NoticeDefinition, type Persona } from "@shenbao/engine";
import { expectationOf, personaOutcome } from "@shenbao/engine/personas";
import { madeUpAnswers } from "@shenbao/engine/walk";
import { sayAll, type Text } from "@shenbao/texts";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import type { Command } from "../document/definition-document.ts";
import { addPlace, setPlace } from "../document/place-commands.ts";
import { freeName } from "../inspector/free-name.ts";

/** The company of a sample that nobody has named: its code is a valid one of nobody. */
export const sampleApplicant: Persona["applicant"] = { name: texts["applicant.name"]["zh-CN"], creditCode: "91350100M000100Y43" };

/** A sample without its identifier and outcome. */
export type PersonaContent = Pick<Persona, "title" | "track" | "applicant" | "answers" | "evidence">;

/** A sample to begin with: what has to be filled in and uploaded, or nothing. `organisation` gives a code of a level. */
export function newPersona(definition: NoticeDefinition, title: Text, track: string, filled: boolean, organisation: (level: string) => string | undefined): PersonaContent {
  const form = trackForm(definition, track);
  const asked = (form.evidence ?? []).filter(({ required, stage }) => required && stage !== "after-submit");
  return {
    title,
    track,
    applicant: { ...sampleApplicant },
    answers: filled ? madeUpAnswers(form, organisation) : {},
    evidence: filled ? Object.fromEntries(asked.map(({ id, count }) => [id, Math.max(1, count.min)])) : {},
  };
}

/** Adds a sample that expects what comes out of it now; where nothing can come out (the notice has errors), that it cannot be submitted. */
export function addPersona(definition: NoticeDefinition, content: PersonaContent): { command: Command; path: string } {
  const persona: Persona = { id: freeName("/personas", definition.personas), ...content, expect: outcomeNow(definition, content) };
  return added(definition, persona);
}

/** Another sample like this one, with what it expects, right after the last. */
export function copyPersona(definition: NoticeDefinition, persona: Persona): { command: Command; path: string } {
  const title = sayAll(texts["copy.title"], { title: persona.title });
  return added(definition, { ...structuredClone(persona), id: freeName("/personas", definition.personas), title });
}

function added(definition: NoticeDefinition, persona: Persona): { command: Command; path: string } {
  const path = `/personas/${definition.personas.length}`;
  return { command: addPlace(path, persona as unknown as Json, texts["list.title"]), path };
}

function outcomeNow(definition: NoticeDefinition, content: PersonaContent): Expectation {
  try {
    const outcome = personaOutcome(definition, content, interpretForm);
    if (outcome) return expectationOf(outcome);
  } catch {
    // A definition with errors judges nothing.
  }
  return { submittable: false, findings: [] };
}

/** How a part of a sample is called in what can be undone. */
function partOf(key: "edit.answers" | "edit.evidence" | "edit.expect", { title }: Persona): Text {
  return sayAll(texts[key], { title });
}

/** What is filled in; the typing in one place is one step. */
export function setAnswers(path: string, persona: Persona, answers: Answers, changed: readonly string[]): Command {
  return setPlace(`${path}/answers`, answers, partOf("edit.answers", persona), changed.map((pointer) => `${path}/answers${pointer}`).join("\n"));
}

/** How many files there are of an evidence item; none is not mentioned. */
export function setEvidence(path: string, persona: Persona, id: string, count: number): Command {
  const { [id]: _, ...others } = persona.evidence;
  return setPlace(`${path}/evidence`, count > 0 ? { ...persona.evidence, [id]: count } : others, partOf("edit.evidence", persona), `${path}/evidence/${id}`);
}

/** What must come out. */
export function setExpectation(path: string, persona: Persona, expect: Expectation): Command {
  return setPlace(`${path}/expect`, expect as unknown as Json, partOf("edit.expect", persona));
}

/** Expects a finding, or no longer. */
export function withFinding(expect: Expectation, { code, at }: ExpectedFinding, expected: boolean): Expectation {
  const others = expect.findings.filter((one) => one.code !== code || one.at !== at);
  return { ...expect, findings: expected ? [...others, { code, at }] : others };
}
