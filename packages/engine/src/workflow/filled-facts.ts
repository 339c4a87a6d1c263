import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { Answers, Facts } from "../definition/json.ts";

/**
 * The fact by which a form shows what others filled in (`filledBy`): the answers of their forms. Given by those who show an application, never
 * by those who judge or store one, so that it is no part of what was submitted.
 */
export function filledFacts(opinions: Readonly<Record<string, Answers>>): Facts {
  return { $filled: opinions };
}

/** The forms of others that the applicant of a track gets to see in a state, for its form shows what is in them. */
export function releasedForms(definition: NoticeDefinition, track: string, state: string): string[] {
  const id = definition.tracks.find((one) => one.id === track)?.form;
  const filled = id === undefined ? undefined : definition.forms[id]?.filledBy;
  return [...new Set((filled ?? []).filter(({ released }) => released.includes(state)).map(({ form }) => form))];
}
