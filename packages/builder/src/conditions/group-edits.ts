import type { Json } from "@shenbao/engine";
import { conditionShape } from "./condition-shape.ts";
import { partAt } from "./part-at.ts";

/** The conditions of a group. */
function items(group: Json): Json[] {
  const shape = conditionShape(group);
  return shape.kind === "and" || shape.kind === "or" || shape.kind === "nor" ? shape.items.map((at) => partAt(group, at) as Json) : [];
}

/** The group with other conditions. */
function withItems(group: Json, next: Json[]): Json {
  const { kind } = conditionShape(group);
  return kind === "nor" ? { "!": [{ or: next }] } : { [kind]: next };
}

/** A group with one condition more. */
export const withItem = (group: Json, item: Json): Json => withItems(group, [...items(group), item]);

/** A group without one of its conditions; it keeps one at least. */
export function withoutItem(group: Json, index: number): Json {
  const before = items(group);
  return before.length < 2
    ? group
    : withItems(
        group,
        before.filter((_, i) => i !== index),
      );
}

/** A group with a condition elsewhere in it. */
export function withMoved(group: Json, from: number, to: number): Json {
  const next = items(group);
  next.splice(to, 0, ...next.splice(from, 1));
  return withItems(group, next);
}
