import type { SectionId } from "./sections.ts";

/** Where a place is edited; the first that fits. */
const homes: readonly [RegExp, SectionId][] = [
  [/^\/forms\/[^/]+\/(rules|computed|requiredWhen)(\/|$)/, "rules"],
  [/^\/forms\/[^/]+\/print\/template(\/|$)/, "texts"],
  [/^\/forms(\/|$)/, "forms"],
  [/^\/(workflow|roles|deadlines|quotas|limits|registers)(\/|$)/, "workflow"],
  [/^\/tables(\/|$)/, "tables"],
  [/^\/reviews(\/|$)/, "reviews"],
  [/^\/messages(\/|$)/, "messages"],
  [/^\/(publication|print|attachments)(\/|$)/, "texts"],
  [/^\/clauses(\/|$)/, "clauses"],
  [/^\/personas(\/|$)/, "personas"],
];

/** The section in which a place of the definition is edited. */
export function sectionOfPath(path: string): SectionId {
  return homes.find(([pattern]) => pattern.test(path))?.[1] ?? "notice";
}
