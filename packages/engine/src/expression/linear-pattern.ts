import { RE2JS } from "re2js";

const compiled = new Map<string, RE2JS>();
const kept = 500;
/** ECMAScript writes `\\p{Script=Han}` where RE2 has `\\p{Han}`. */
const namedProperty = /\\([pP])\{(?:Script|sc|General_Category|gc)=([A-Za-z_]+)\}/g;

/**
 * A pattern that is matched in time linear in the text (RE2): catastrophic ones are fast. Unanchored, as JSON Schema's.
 * @throws where the pattern is no RE2 pattern: look-ahead, look-behind and back-references are not.
 */
export function linearPattern(pattern: string): { test(text: string): boolean } {
  const known = compiled.get(pattern);
  if (known) return known;
  if (pattern.length > 500) throw new Error("pattern longer than 500 characters");
  const made = RE2JS.compile(RE2JS.translateRegExp(pattern.replace(namedProperty, "\\$1{$2}")));
  if (made.programSize() > 5000) throw new Error("pattern too large");
  if (compiled.size >= kept) compiled.delete(compiled.keys().next().value as string);
  compiled.set(pattern, made);
  return made;
}
