import { widthOf } from "../application/pair-lines.ts";

/** Figures, codes, telephone numbers, names: what is read in one piece, and no longer than a credit code or four 字. */
const isOnePiece = (cell: string) => /^[ -~—]{0,20}$/.test(cell) || widthOf(cell) <= 4;

/**
 * How wide columns are beside each other, in 字: as the definition says, else as wide as what is in them, within reason. `null` where a
 * column holds nothing but figures, codes and short words: it takes what they need, so that none of them is broken.
 */
export function columnWidths(head: string[], rows: string[][], own: (number | null)[]): (number | null)[] {
  return head.map((title, at) => {
    const cells = rows.map((row) => row[at] ?? "");
    if (cells.some((cell) => cell !== "") && cells.every(isOnePiece)) return null;
    return own[at] ?? Math.min(20, Math.max(4, widthOf(title), ...cells.slice(0, 200).map(widthOf)));
  });
}
