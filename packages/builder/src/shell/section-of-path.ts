import type { SectionId } from "./sections.ts";

/** Where a place is edited; the first that fits. */
const homes: readonly [RegExp, SectionId][] = [
  [/^\/forms\/[^/]+\/evidence(\/|$)/, "notice"],
  [/^\/forms\/[^/]+\/(rules|computed|requiredWhen)(\/|$)/, "rules"],
  [/^\/forms(\/|$)/, "forms"],
  [/^\/(workflow|roles|deadlines|quotas)(\/|$)/, "workflow"],
  [/^\/tables(\/|$)/, "tables"],
  [/^\/reviews(\/|$)/, "reviews"],
  [/^\/publication(\/|$)/, "texts"],
  [/^\/clauses(\/|$)/, "clauses"],
  [/^\/personas(\/|$)/, "personas"],
];

/** The section in which a place of the definition is edited. */
export function sectionOfPath(path: string): SectionId {
  return homes.find(([pattern]) => pattern.test(path))?.[1] ?? "notice";
}
