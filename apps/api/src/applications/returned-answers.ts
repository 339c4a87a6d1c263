import { evaluateForm, factsOf, type Answers, type ApplicationFacts, type Json } from "@shenbao/engine";
import { valueAt } from "@shenbao/store";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import { concretePlaces } from "./concrete-places.ts";

/** Sets a value whose parents are there. */
function place(value: Json, path: string[], wanted: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return wanted;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? place(item, rest, wanted) : item));
  return { ...value, [name]: place(Object.hasOwn(value, name) ? (value[name] ?? null) : rest.length === 0 ? null : {}, rest, wanted) };
}

/**
 * Answers of an application that reviewers already see while its applicant changes it: computed values are put in place, since
 * lists and views show them. Nothing is pruned; that is the submission's business.
 */
export function returnedAnswers(version: CompiledVersion, facts: ApplicationFacts, answers: Answers, now: number): Answers {
  const { form } = version.formOf(facts.track);
  if (!form.computed?.length) return answers;
  const year = version.definition.year;
  const outcome = evaluateForm({ form, answers, facts: factsOf(version.definition, { ...facts, answers }, now), year, validate: () => [] });
  return form.computed
    .flatMap(({ at }) => concretePlaces(outcome.answers, at))
    .reduce<Answers>((kept, at) => {
      const value = valueAt(outcome.answers, at);
      return value === undefined ? kept : (place(kept, at.split("/").slice(1), value) as Answers);
    }, answers);
}
