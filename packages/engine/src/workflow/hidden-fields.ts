import type { NoticeDefinition, Review } from "../definition/definition.generated.ts";
import type { Answers, Json } from "../definition/json.ts";
import { roleOf } from "./roles.ts";

/** The rounds in which a role scores without knowing who applied. */
export function blindRounds(definition: NoticeDefinition, role: string): Review[] {
  return Object.values(definition.reviews).filter((review) => review.by === role && review.blind);
}

/** The fields that a role does not get to see, `*` for every row; those of a blind round among them. */
export function hiddenFields(definition: NoticeDefinition, role: string): string[] {
  const blind = blindRounds(definition, role);
  return [...new Set([...(roleOf(definition, role)?.sees.hides ?? []), ...blind.flatMap((review) => review.blindFields ?? [])])];
}

/**
 * The evidence whose files a role does not get to see. In a blind round that is also what is uploaded after submission: it is the printed application, with
 * names and seals on it.
 */
export function hiddenEvidence(definition: NoticeDefinition, role: string): string[] {
  const blind = blindRounds(definition, role);
  const stamped = definition.tracks.flatMap(({ form }) => definition.forms[form]?.evidence?.filter(({ stage }) => stage === "after-submit") ?? []);
  return [
    ...new Set([
      ...(roleOf(definition, role)?.sees.hidesEvidence ?? []),
      ...blind.flatMap((review) => review.blindEvidence ?? []),
      ...(blind.length > 0 ? stamped.map(({ id }) => id) : []),
    ]),
  ];
}

/** Answers without what is hidden. */
export function withoutFields(answers: Answers, hidden: readonly string[]): Answers {
  return hidden.reduce<Answers>((seen, pointer) => without(seen, pointer.split("/").slice(1)) as Answers, answers);
}

function without(value: Json, path: readonly string[]): Json {
  const [name, ...rest] = path;
  if (name === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item, index) => (name === "*" || name === String(index) ? without(item, rest) : item));
  if (!Object.hasOwn(value, name)) return value;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: without(value[name] ?? null, rest) };
}
