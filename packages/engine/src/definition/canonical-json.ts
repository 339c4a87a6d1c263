import type { Json } from "./json.ts";

/** JSON in its one canonical writing (RFC 8785): names in the order of their UTF-16 units, no blanks, numbers as ECMAScript writes them. @throws TypeError for what is no JSON (NaN, functions, undefined in a list). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`${typeof value} is no JSON`);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  // The default order of sort() is that of UTF-16 units.
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] as Json)}`)
    .join(",")}}`;
}
