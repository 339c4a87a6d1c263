import { FlowNetwork } from "./flow-network.ts";
import { mixPairs } from "./mix-pairs.ts";

/** Applications that the same experts may score at the same cost, and that lack as many. */
export interface Group {
  needed: number;
  /** By expert: what a pair costs, or null where it is barred. */
  costs: (number | null)[];
  members: string[];
}

export interface Load {
  now: number;
  most: number;
}

/** A member of a group and the number of its expert. */
export interface GroupPair {
  member: string;
  expert: number;
}

/**
 * As many pairs as possible, no member twice with one expert, nobody beyond their most: loads as even as can be first, then the
 * least cost. A minimum-cost flow from the groups by the experts, in which each further application of an expert costs more than the last.
 */
export function assignGroups(groups: readonly Group[], loads: readonly Load[], random: () => number): GroupPair[] {
  const wanted = groups.reduce((sum, { needed, members }) => sum + needed * members.length, 0);
  if (wanted === 0) return [];
  const highest = Math.max(...loads.map(({ now }) => now), 0) + groups.reduce((sum, { members }) => sum + members.length, 0);
  // Where everything fits below a height, nothing even lies above it: low ones are tried first, since each level is a way of its own.
  for (let height = lowestHeight(loads, wanted), more = 1; ; height += more, more *= 2) {
    const flows = flowBelow(Math.min(height, highest), groups, loads, wanted);
    const flown = flows.flat().reduce((sum, flow) => sum + flow, 0);
    if (flown === wanted || height >= highest) return groups.flatMap((group, at) => mixPairs(spread(group, flows[at] ?? []), random));
  }
}

/** The lowest height at which there is room for all, were nobody barred. */
function lowestHeight(loads: readonly Load[], wanted: number): number {
  let height = 1;
  const room = () => loads.reduce((sum, { now, most }) => sum + Math.max(0, Math.min(height, most) - now), 0);
  while (room() < wanted && loads.some(({ most }) => most > height)) height += 1;
  return height;
}

/** By group and expert: how many of its members the expert scores. */
function flowBelow(height: number, groups: readonly Group[], loads: readonly Load[], wanted: number): number[][] {
  const network = new FlowNetwork(2 + groups.length + loads.length);
  const groupNode = (at: number) => 2 + at;
  const expertNode = (at: number) => 2 + groups.length + at;
  // One step of height weighs more than all that the pairs can cost together: even loads come first.
  const step = 1 + wanted * Math.max(0, ...groups.flatMap(({ costs }) => costs.map((cost) => cost ?? 0)));
  const ways = groups.map(({ needed, costs, members }, group) => {
    network.join(0, groupNode(group), needed * members.length, 0);
    return costs.map((cost, expert) => (cost === null ? null : network.join(groupNode(group), expertNode(expert), members.length, cost)));
  });
  loads.forEach(({ now, most }, expert) => {
    for (let level = now + 1; level <= Math.min(height, most); level++) network.join(expertNode(expert), 1, 1, level * step);
  });
  network.minCostMaxFlow();
  return ways.map((row) => row.map((way) => (way === null ? 0 : network.along(way))));
}

/** Deals a group's pairs to its members in turn: an expert's lie behind each other and are no more than there are members, so none comes twice to one. */
function spread({ members }: Group, flows: readonly number[]): GroupPair[] {
  const dealt = flows.flatMap((flow, expert) => Array<number>(flow).fill(expert));
  return dealt.map((expert, at) => ({ member: members[at % members.length] ?? "", expert }));
}
