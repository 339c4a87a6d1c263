import { isRecord } from "./json.ts";
import { forbiddenNames } from "./forbidden-names.ts";
import type { Findings } from "./findings.ts";
import { pointerBelow } from "./pointer.ts";

/** What a definition may be at most, before anything else reads it. */
const limits = { depth: 120, parts: 150_000, text: 8_000, characters: 6_000_000 };

/** Refuses what nothing else should have to bear: too deep (circles too), too large, names like `__proto__`, values that are no JSON. */
export function checkBounds(definition: unknown, findings: Findings): void {
  let parts = 0;
  let characters = 0;
  const open: { value: unknown; path: string; depth: number }[] = [{ value: definition, path: "", depth: 0 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, path, depth } = at;
    parts++;
    if (characters > limits.characters) return findings.error("", "too-large");
    // What is about to be opened counts too: a million properties are refused before they are walked.
    const width = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
    if (parts + open.length + width > limits.parts) return findings.error(path, "too-large");
    if (depth > limits.depth) return findings.error(path.slice(0, 600), "too-deep", { limit: limits.depth });
    if (typeof value === "string") {
      characters += value.length;
      if (value.length > limits.text) findings.error(path, "text-too-long", { limit: limits.text });
    } else if (Array.isArray(value)) value.forEach((item: unknown, i) => open.push({ value: item, path: pointerBelow(path, i), depth: depth + 1 }));
    else if (isRecord(value)) {
      for (const name of Object.keys(value)) {
        characters += name.length;
        const below = pointerBelow(path, name.slice(0, 100));
        if (forbiddenNames.has(name)) findings.error(below, "name-forbidden", { name });
        else open.push({ value: value[name], path: below, depth: depth + 1 });
      }
    } else if (value !== null && typeof value !== "boolean" && !(typeof value === "number" && Number.isFinite(value))) findings.error(path, "not-json");
    if (findings.full) return;
  }
}
