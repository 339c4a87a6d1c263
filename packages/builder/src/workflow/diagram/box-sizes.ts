import type { ActionMark } from "./action-marks.ts";
import { linesOf, textWidth } from "./text-size.ts";

/** The size of a box of the diagram, in pixels at its own scale. */
export interface BoxSize {
  width: number;
  height: number;
}

/** What the boxes are set in: the same numbers stand in diagram.css. */
export const type = { title: 14, titleLine: 20, small: 12, smallLine: 17 } as const;

const state = { width: 164, inside: 138, edge: 20, badge: 22 };
const label = { least: 84, most: 148, pad: 16, edge: 10, chip: 12, gap: 4, chipLine: 21, abreast: 120 };

/** A state: its title in at most three lines, what may be done there, and a line for its marks (start, final, problems). */
export function stateSize(title: string, lines: readonly string[]): BoxSize {
  const titleLines = linesOf(title, type.title, state.inside).length;
  const smallLines = lines.reduce((count, line) => count + linesOf(line, type.small, state.inside).length, 0);
  return { width: state.width, height: state.edge + state.badge + Math.max(1, titleLines) * type.titleLine + smallLines * type.smallLine };
}

/** The label of an action: title, who acts, and its marks in as many lines as they need. */
export function labelSize(title: string, role: string, marks: readonly ActionMark[]): BoxSize {
  const chips = marks.map(({ short }) => textWidth(short, type.small) + label.chip);
  const abreast = chips.reduce((sum, chip) => sum + chip + label.gap, 0);
  const wanted = Math.max(textWidth(title, type.title), textWidth(role, type.small) + 12, Math.min(abreast, label.abreast), ...chips, 0) + label.pad + 4;
  const width = Math.round(Math.min(label.most, Math.max(label.least, wanted)));
  const inside = width - label.pad;
  let rows = chips.length === 0 ? 0 : 1;
  let used = 0;
  for (const chip of chips) {
    if (used > 0 && used + label.gap + chip > inside) {
      rows++;
      used = 0;
    }
    used += (used > 0 ? label.gap : 0) + chip;
  }
  const titleLines = Math.max(1, linesOf(title, type.title, inside).length);
  const roleLines = Math.max(1, linesOf(role, type.small, inside - 12).length);
  return { width, height: label.edge + titleLines * type.titleLine + roleLines * type.smallLine + rows * label.chipLine };
}
