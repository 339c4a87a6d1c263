import { plainName } from "./resolve-placeholder.ts";
import type { TemplateName } from "./template-name.ts";

const longest = 40;

/** The name that is most like what was written, by the letters to change (Levenshtein); none where that is more than a third of them. */
export function nearestName(names: readonly TemplateName[], written: string): string | null {
  const wanted = plainName(written);
  if (wanted.length > longest) return null;
  let best: { name: string; distance: number } | null = null;
  for (const { path, title } of names) {
    for (const name of [title["zh-CN"], path]) {
      const plain = plainName(name);
      if (plain.length > longest || Math.abs(plain.length - wanted.length) >= (best?.distance ?? longest)) continue;
      const distance = letters(plain, wanted);
      if (distance < (best?.distance ?? Infinity)) best = { name, distance };
    }
  }
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : null;
}

function letters(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
