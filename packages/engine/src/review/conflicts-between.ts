import type { Review } from "../definition/definition.generated.ts";
import type { Assignable, Conflict, Declared, Expert, Party } from "./review-types.ts";

/**
 * Which experts are in conflict with which applications, and why: each pair once, by the first reason there is. What somebody
 * stated always counts; organisation and group where the review says so, and for every participant.
 */
export function conflictsBetween(kinds: Review["conflicts"], experts: readonly Expert[], applications: readonly Assignable[], declared: readonly Declared[]): Conflict[] {
  const statedBy = new Map<string, Declared[]>();
  for (const one of declared) statedBy.set(one.expert, [...(statedBy.get(one.expert) ?? []), one]);
  return applications.flatMap((application) =>
    experts.flatMap((expert) => {
      const found = conflictOf(kinds, expert, application, statedBy.get(expert.id) ?? []);
      return found ? [{ application: application.id, expert: expert.id, ...found }] : [];
    }),
  );
}

function conflictOf(kinds: Review["conflicts"], expert: Expert, application: Assignable, stated: readonly Declared[]): Pick<Conflict, "why" | "about"> | null {
  const codes = new Set(application.parties.flatMap((party) => party.codes));
  const said = stated.find((one) => one.application === application.id || (one.organisation !== undefined && codes.has(one.organisation)));
  if (said) return { why: "declared", about: said.reason };
  if (kinds.includes("same-organisation")) {
    const own = new Set([...expert.parties.flatMap((party) => party.codes), ...expert.parents]);
    const shared = application.parties.find((party) => party.codes.some((code) => own.has(code)));
    if (shared) return { why: "same-organisation", about: shared.name };
  }
  if (kinds.includes("same-group")) {
    const own = new Set(groupsOf(expert.parties));
    const shared = groupsOf(application.parties).find((group) => own.has(group));
    if (shared !== undefined) return { why: "same-group", about: shared };
  }
  return null;
}

const groupsOf = (parties: readonly Party[]): string[] => parties.flatMap(({ group }) => (group === null ? [] : [group]));
