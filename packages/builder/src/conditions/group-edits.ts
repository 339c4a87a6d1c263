import type { Json } from "@shenbao/engine";
import { conditionShape } from "./condition-shape.ts";
import { partAt } from "./part-at.ts";

/** The conditions of a group; of anything else none. */
export function items(group: Json): Json[] {
  const shape = conditionShape(group);
  return shape.kind === "and" || shape.kind === "or" || shape.kind === "nor" ? shape.items.map((at) => partAt(group, at) as Json) : [];
}

/** The group with other conditions. */
export function withItems(group: Json, next: Json[]): Json {
  const { kind } = conditionShape(group);
  return kind === "nor" ? { "!": [{ or: next }] } : { [kind]: next };
}

/** A group with one condition more. */
export const withItem = (group: Json, item: Json): Json => withItems(group, [...items(group), item]);

/** A group without one of its conditions; null where none is left. */
export function withoutItem(group: Json, index: number): Json | null {
  const left = items(group).toSpliced(index, 1);
  return left.length === 0 ? null : withItems(group, left);
}

/** A group with a condition elsewhere in it. */
export function withMoved(group: Json, from: number, to: number): Json {
  const next = items(group);
  next.splice(to, 0, ...next.splice(from, 1));
  return withItems(group, next);
}

/** How deep groups stand in each other: 0 for what is none. */
export function groupDepth(part: Json): number {
  return isGroup(part) ? 1 + Math.max(0, ...items(part).map(groupDepth)) : 0;
}

export function isGroup(part: Json): boolean {
  const { kind } = conditionShape(part);
  return kind === "and" || kind === "or" || kind === "nor";
}

/** Where a condition of a group goes when it goes into another one: the group before it, else the one behind it, else a new one with the condition before it. */
export type Gathering = { with: "group-before" | "group-behind" | "condition-before"; at: number };

/** @param room how deep groups may stand in this one */
export function gatheringOf(group: Json, index: number, room: number): Gathering | null {
  const all = items(group);
  const item = all[index];
  if (item === undefined || groupDepth(item) + 1 > room) return null;
  const [before, behind] = [all[index - 1], all[index + 1]];
  if (before !== undefined && isGroup(before)) return { with: "group-before", at: index - 1 };
  if (behind !== undefined && isGroup(behind)) return { with: "group-behind", at: index };
  return before !== undefined && all.length > 2 ? { with: "condition-before", at: index - 1 } : null;
}

/** A group in which a condition went into another group. */
export function gathered(group: Json, index: number, { with: way, at }: Gathering): Json {
  const all = items(group);
  const item = all[index] as Json;
  const other = all[way === "group-behind" ? index + 1 : index - 1] as Json;
  const made =
    way === "condition-before"
      ? { [conditionShape(group).kind === "and" ? "or" : "and"]: [other, item] }
      : withItems(other, way === "group-before" ? [...items(other), item] : [item, ...items(other)]);
  return withItems(group, all.toSpliced(at, 2, made));
}
