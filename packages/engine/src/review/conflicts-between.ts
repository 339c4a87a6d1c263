import type { Review } from "../definition/definition.generated.ts";
import type { Assignable, Conflict, Declared, Expert, Party } from "./review-types.ts";

/**
 * Which experts are in conflict with which applications, and why: each pair once, by the first reason there is. What somebody
 * stated always counts; organisation and group where the review says so, and for every participant.
 */
export function conflictsBetween(kinds: Review["conflicts"], experts: readonly Expert[], applications: readonly Assignable[], declared: readonly Declared[]): Conflict[] {
  const statedBy = new Map<string, Declared[]>();
  for (const one of declared) statedBy.set(one.expert, [...(statedBy.get(one.expert) ?? []), one]);
  // What is compared is gathered once for each, not for each pair.
  const known = experts.map((expert): KnownExpert => ({
    id: expert.id,
    codes: new Set([...expert.parties.flatMap((party) => party.codes), ...expert.parents]),
    groups: new Set(groupsOf(expert.parties)),
    stated: statedBy.get(expert.id) ?? [],
  }));
  return applications.flatMap((application) => {
    const codes = new Set(application.parties.flatMap((party) => party.codes));
    const groups = groupsOf(application.parties);
    return known.flatMap((expert) => {
      const found = conflictOf(kinds, expert, { application, codes, groups });
      return found ? [{ application: application.id, expert: expert.id, ...found }] : [];
    });
  });
}

interface KnownExpert {
  id: string;
  codes: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  stated: readonly Declared[];
}

function conflictOf(
  kinds: Review["conflicts"],
  expert: KnownExpert,
  { application, codes, groups }: { application: Assignable; codes: ReadonlySet<string>; groups: readonly string[] },
): Pick<Conflict, "why" | "about"> | null {
  const said = expert.stated.find((one) => one.application === application.id || (one.organisation !== undefined && codes.has(one.organisation)));
  if (said) return { why: "declared", about: said.reason };
  if (kinds.includes("same-organisation")) {
    const shared = application.parties.find((party) => party.codes.some((code) => expert.codes.has(code)));
    if (shared) return { why: "same-organisation", about: shared.name };
  }
  if (kinds.includes("same-group")) {
    const shared = groups.find((group) => expert.groups.has(group));
    if (shared !== undefined) return { why: "same-group", about: shared };
  }
  return null;
}

const groupsOf = (parties: readonly Party[]): string[] => parties.flatMap(({ group }) => (group === null ? [] : [group]));
