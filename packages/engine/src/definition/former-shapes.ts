import type { NoticeDefinition } from "./definition.generated.ts";
import { isRecord } from "./json.ts";

/** Shapes that definitions were once written in, each with what says the same today. They say neither more nor less: nothing is guessed, nothing gets lost. */
const formerShapes: readonly ((definition: Record<string, unknown>) => Record<string, unknown>)[] = [quotasOfSelections];

/**
 * A definition as it lies in a database, in the words of today. What is written so already is given back as it is; nothing is changed in
 * place, since a published version is what its hash says.
 */
export function inPresentShape(stored: unknown): NoticeDefinition {
  if (!isRecord(stored)) return stored as unknown as NoticeDefinition;
  return formerShapes.reduce((definition, present) => present(definition), stored) as unknown as NoticeDefinition;
}

/** Until 2026-11-29 a selection named one quota. */
function quotasOfSelections(definition: Record<string, unknown>): Record<string, unknown> {
  const { reviews } = definition;
  if (!isRecord(reviews) || !Object.values(reviews).some(namesOneQuota)) return definition;
  const present = Object.entries(reviews).map(([id, review]) => [id, namesOneQuota(review) ? { ...review, select: withQuotas(review.select) } : review]);
  return { ...definition, reviews: Object.fromEntries(present) };
}

const namesOneQuota = (review: unknown): review is { select: { quota: string } } =>
  isRecord(review) && isRecord(review["select"]) && typeof review["select"]["quota"] === "string" && !("quotas" in review["select"]);

/** In the place of the one, so that what comes after it stays after it. */
const withQuotas = (select: { quota: string }): Record<string, unknown> =>
  Object.fromEntries(Object.entries(select).map(([name, value]) => (name === "quota" ? ["quotas", [value]] : [name, value])));
