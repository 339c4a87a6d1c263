const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * `after` with every part that says the same as in `before` replaced by that very part, so that who compares by identity sees
 * only what changed. Both are JSON.
 */
export function shareUnchanged<T>(before: unknown, after: T): T {
  return share(before, after) as T;
}

const isOwn = (item: unknown): boolean => typeof item === "object" && item !== null;

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    // What only moved keeps its own identity, and nobody else gets it: two things that say the same stay two.
    const [here, there] = [new Set<unknown>(before), new Set<unknown>(after)];
    const made = after.map((item: unknown, i) => (isOwn(item) && (here.has(item) || there.has(before[i])) ? item : share(before[i], item)));
    return made.length === before.length && made.every((item, i) => item === before[i]) ? before : made;
  }
  if (!isObject(before) || !isObject(after)) return after;
  const names = Object.keys(after);
  const made = Object.fromEntries(names.map((name) => [name, Object.hasOwn(before, name) ? share(before[name], after[name]) : after[name]]));
  // The order of names is part of what is said: a form shows its choices and fields in it.
  const kept = Object.keys(before);
  return kept.length === names.length && names.every((name, i) => kept[i] === name && made[name] === before[name]) ? before : made;
}
