import { isRecord } from "./json.ts";

/** Whether two values that JSON can say are the same, the order of names aside. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, i) => sameJson(item, other[i]));
  if (!isRecord(one) || !isRecord(other) || Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]));
}
