import type { Pair } from "./document-content.ts";

/** Two short pairs share a line; a longer one has it for itself. Widths in 字: a Latin letter is half a one. */
export function pairLines(pairs: Pair[]): Pair[][] {
  const lines: Pair[][] = [];
  for (const pair of pairs) {
    const last = lines.at(-1);
    if (last?.length === 1 && last[0] && isShort(last[0]) && isShort(pair)) last.push(pair);
    else lines.push([pair]);
  }
  return lines;
}

const isShort = ({ label, value }: Pair) => widthOf(label) <= 12 && widthOf(value) <= 9 && !value.includes("\n");

/** How wide a text is, in 字. */
export const widthOf = (text: string) => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);
