import { findAction, type NoticeDefinition } from "@shenbao/engine";

/** So many are done at a time where none waits for another: most of an action's time is the database's writing to disk. */
const width = 8;

/**
 * How many applications an action may be done to at a time. One after another, in their order, where they compete for places of a quota or move
 * in a table that its organisation orders itself.
 */
export function together(definition: NoticeDefinition, actionId: string): number {
  const action = findAction(definition, actionId);
  if (!action) return 1;
  const states = [...action.from, action.to];
  const competes = Object.values(definition.quotas).some((quota) => quota.states.some((state) => states.includes(state)));
  const ordered = Object.values(definition.tables).some((table) => table.order === "manual" && table.states.some((state) => states.includes(state)));
  return competes || ordered ? 1 : width;
}

/** Several at a time, in their order. */
export function* chunksOf<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
