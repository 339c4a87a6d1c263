import type { GroupPair } from "./assign-groups.ts";

/**
 * Exchanges experts between members by chance, without giving one twice to a member: loads and costs stay. So experts meet in ever
 * other teams, and each can be compared with many.
 */
export function mixPairs(pairs: readonly GroupPair[], random: () => number): GroupPair[] {
  const mixed = pairs.map((pair) => ({ ...pair }));
  const teams = new Map<string, Set<number>>();
  for (const { member, expert } of mixed) teams.set(member, (teams.get(member) ?? new Set()).add(expert));
  for (let turn = 0; turn < 4 * mixed.length; turn++) {
    const one = mixed[Math.floor(random() * mixed.length)];
    const other = mixed[Math.floor(random() * mixed.length)];
    const ofOne = one && teams.get(one.member);
    const ofOther = other && teams.get(other.member);
    if (!one || !other || !ofOne || !ofOther || ofOne.has(other.expert) || ofOther.has(one.expert)) continue;
    ofOne.delete(one.expert);
    ofOther.delete(other.expert);
    [one.expert, other.expert] = [other.expert, one.expert];
    ofOne.add(one.expert);
    ofOther.add(other.expert);
  }
  return mixed;
}
