import { assignGroups, type Group } from "./assign-groups.ts";
import type { Assignable, Expert, Pair } from "./review-types.ts";
import { shuffled } from "./shuffled.ts";

export interface AssignmentInput {
  /** Which need experts. */
  applications: Pick<Assignable, "id" | "track">[];
  experts: Pick<Expert, "id" | "knows" | "most">[];
  perApplication: number;
  /** Kept as they are, and counted in everybody's load; also those of other applications. */
  present: Pair[];
  /** Never assigned; what is present and in conflict counts for nothing. */
  conflicts: readonly Pair[];
  /** Uniform in [0, 1): decides between equally good assignments, so that the order of a list favours nobody. */
  random: () => number;
}

export interface AssignmentOutcome {
  /** The new pairs, without those present. */
  pairs: Pair[];
  /** Applications that get too few: how many are needed, and how many they would have. Empty where all get theirs. */
  lacking: { application: string; needed: number; available: number }[];
}

/**
 * Assigns experts so that each application has `perApplication`, nobody scores where there is a conflict and nobody more than they
 * may; among those, so that loads are as even as possible (the largest as small, the smallest as large as can be); among those, so
 * that experts score what they know. The same input and random numbers give the same outcome.
 */
export function assignExperts({ applications, experts: given, perApplication, present: all, conflicts, random }: AssignmentInput): AssignmentOutcome {
  const experts = shuffled(given, random);
  const barred = new Set(conflicts.map(keyOf));
  const present = all.filter((pair) => !barred.has(keyOf(pair)));
  const kept = new Set(present.map(keyOf));
  const byApplication = countBy(present.map((pair) => pair.application));
  const byExpert = countBy(present.map((pair) => pair.expert));
  const groups = new Map<string, Group>();
  for (const { id, track } of shuffled(applications, random)) {
    const needed = Math.max(0, perApplication - (byApplication.get(id) ?? 0));
    if (needed === 0) continue;
    const costs = experts.map((expert) => {
      const key = keyOf({ application: id, expert: expert.id });
      return barred.has(key) || kept.has(key) ? null : costOf(expert, track);
    });
    const alike = JSON.stringify([needed, costs]);
    const group = groups.get(alike) ?? { needed, costs, members: [] };
    group.members.push(id);
    groups.set(alike, group);
  }
  const loads = experts.map(({ id, most }) => ({ now: byExpert.get(id) ?? 0, most: most ?? Infinity }));
  const pairs = assignGroups([...groups.values()], loads, random).map(({ member, expert }) => ({ application: member, expert: experts[expert]?.id ?? "" }));
  const got = countBy(pairs.map((pair) => pair.application));
  const lacking = applications.flatMap(({ id }) => {
    const available = (byApplication.get(id) ?? 0) + (got.get(id) ?? 0);
    return available < perApplication ? [{ application: id, needed: perApplication, available }] : [];
  });
  return { pairs, lacking };
}

const keyOf = ({ application, expert }: Pair) => `${application} ${expert}`;

/** An expert who knows the track is better than one of whom nothing is known, and that one better than one who knows others. */
function costOf({ knows }: Pick<Expert, "knows">, track: string): number {
  if (!knows) return 1;
  return knows.includes(track) ? 0 : 2;
}

function countBy(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
