import type { Patch } from "immer";

type Path = readonly (string | number)[];

/**
 * Patches from `from` to `to` that give the names of objects their order too: a patch adds a name at the end, but a form shows its
 * fields, and a notice its roles, in the order of their names. Where that order would be another, the object is put in whole.
 */
export function keepOrder(patches: Patch[], from: unknown, to: unknown): Patch[] {
  const whole = new Map<string, Patch>();
  for (const path of parentsOf(patches)) {
    const [before, after] = [objectAt(from, path), objectAt(to, path)];
    if (!before || !after) continue;
    const kept = Object.keys(before).filter((name) => Object.hasOwn(after, name));
    const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
    const names = Object.keys(after);
    const inOrder = [...kept, ...added].every((name, i) => names[i] === name);
    if (!inOrder) whole.set(path.join("\n"), { op: "replace", path: [...path], value: after });
  }
  return whole.size === 0 ? patches : [...patches, ...whole.values()];
}

function parentsOf(patches: readonly Patch[]): Path[] {
  return [...new Map(patches.filter(({ path }) => path.length > 0).map(({ path }) => [path.slice(0, -1).join("\n"), path.slice(0, -1)])).values()];
}

function objectAt(value: unknown, path: Path): object | null {
  let at = value;
  for (const name of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string | number, unknown>)[name];
  }
  return typeof at === "object" && at !== null && !Array.isArray(at) ? at : null;
}
