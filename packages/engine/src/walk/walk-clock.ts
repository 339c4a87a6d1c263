import { deadlineAt } from "../workflow/index.ts";
import type { Walk, WalkWorld } from "./walk.ts";
import { systemActs } from "./walk-move.ts";

/**
 * Sets the clock. On the way to a later moment the clock does what is due after each deadline, as it does where nobody moves it; back nothing is
 * undone, for what happened has happened.
 */
export function walkClock(world: WalkWorld, walk: Walk, now: number): Walk {
  const ends = [...Object.keys(world.definition.deadlines).map((id) => deadlineAt(world.definition, id)), ...walk.waivers.map(({ until }) => until)];
  const passed = ends
    .map((at) => at + 1)
    .filter((at) => at > walk.now && at < now)
    .sort((one, other) => one - other);
  return [...passed, now].reduce((at, moment) => systemActs(world, { ...at, now: moment }), walk);
}
