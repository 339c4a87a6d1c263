import { widthOf } from "../application/pair-lines.ts";

/** How wide columns are beside each other: as the definition says, else as wide as what is in them, within reason. */
export function columnWidths(head: string[], rows: string[][], own: (number | null)[]): number[] {
  return head.map((title, at) => own[at] ?? Math.min(20, Math.max(4, widthOf(title), ...rows.slice(0, 200).map((row) => widthOf(row[at] ?? "")))));
}
