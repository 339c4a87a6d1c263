import { isRecord } from "../json.ts";

/** Gives a key of an object another name, in its place. */
export function renameKey(holder: Record<string, unknown>, from: string, to: string): void {
  if (!Object.hasOwn(holder, from) || from === to) return;
  const entries = Object.entries(holder);
  for (const [key] of entries) Reflect.deleteProperty(holder, key);
  for (const [key, value] of entries) holder[key === from ? to : key] = value;
}

/** A pointer, or a scope without its `#`, whose `depth`th property has another name; rows and the words between do not count. */
export function renameInPointer(pointer: string, to: string, depth: number): string {
  let property = -1;
  return pointer
    .split("/")
    .map((segment, i) => (i === 0 || segment === "*" || /^\d+$/.test(segment) || ++property !== depth ? segment : to))
    .join("/");
}

/** A UI scope (`#/properties/a/properties/b`) whose `depth`th property has another name. */
export function renameInScope(scope: string, to: string, depth: number): string {
  const segments = scope.split("/");
  segments[2 * depth + 2] = to;
  return segments.join("/");
}

/** A variable's path whose `depth`th name, counted without rows, is another. */
export function renameInVariable(path: string, to: string, depth: number): string {
  let property = -1;
  return path
    .split(".")
    .map((segment) => (/^\d+$/.test(segment) || ++property !== depth ? segment : to))
    .join(".");
}

/** A pointer whose first `from` properties are others. */
export function moveInPointer(pointer: string, from: number, to: readonly string[]): string {
  const segments = pointer.split("/").slice(1);
  return `/${[...to, ...segments.slice(from)].join("/")}`;
}

/** A UI scope whose first `from` properties are others. */
export function moveInScope(scope: string, from: number, to: readonly string[]): string {
  const segments = scope.split("/").slice(1);
  return `#${to.map((name) => `/properties/${name}`).join("")}${segments
    .slice(2 * from)
    .map((segment) => `/${segment}`)
    .join("")}`;
}

/** A variable's path whose first `from` names after `skip` others are replaced. */
export function moveInVariable(path: string, from: number, to: readonly string[], skip: number): string {
  const names = path.split(".");
  return [...names.slice(0, skip), ...to, ...names.slice(skip + from)].join(".");
}

/** The list or object at a key, where it is one. */
export function listAt(holder: Record<string, unknown>, key: string): unknown[] {
  const list = holder[key];
  return Array.isArray(list) ? (list as unknown[]) : [];
}

export function recordAt(holder: Record<string, unknown>, key: string): Record<string, unknown> {
  const record = holder[key];
  return isRecord(record) ? record : {};
}

/** Takes one entry out of a list by its value: the places of others move. */
export function takeOut(list: unknown[], entry: unknown): void {
  const at = list.indexOf(entry);
  if (at >= 0) list.splice(at, 1);
}
