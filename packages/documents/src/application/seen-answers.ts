import { evaluateForm, factsOf, trackForm, type Answers, type Facts, type Form } from "@shenbao/engine";
import type { ApplicationDocument } from "./application-document.ts";
import { valueAt, type Showing } from "./form-sections.ts";

/** The answers of an application as they are printed, and what of the form is. */
export interface SeenAnswers extends Showing {
  form: Form;
  answers: Answers;
  facts: Facts;
}

/** Judged without the schema: what is printed is what is there, whether or not it is right. */
export function seenAnswers(document: ApplicationDocument): SeenAnswers {
  const { definition, application, locale, receipt } = document;
  const form = trackForm(definition, application.track);
  const facts = factsOf(definition, application, receipt?.at ?? document.now, undefined, locale);
  const stored = document.answers ?? application.answers;
  const outcome = evaluateForm({ form, answers: stored, facts, year: definition.year, validate: () => [] });
  return {
    form,
    facts,
    // A receipt vouches for what is stored. It has lost what was hidden already, and what the reader may not see could not be judged by.
    answers: receipt ? stored : outcome.answers,
    isHidden: (pointer) => outcome.isHidden(pointer) && !(receipt && valueAt(stored, pointer.split("/*")[0] ?? "") !== undefined),
    seesField: (pointer) => document.seesField?.(pointer) ?? true,
  };
}
