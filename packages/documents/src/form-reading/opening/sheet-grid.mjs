// @ts-check
/** @typedef {import("./read-sheet.mjs").Sheet} Sheet */
/** @typedef {import("./read-sheet.mjs").SheetCell} SheetCell */
/** @typedef {import("./opened-file.ts").Cell} Cell */

import { limits } from "./limits.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/**
 * A sheet as a grid: merged ranges are one cell, and where nobody drew borders every place between the words is one.
 * @param {string} name
 * @param {Sheet} sheet
 * @param {import("./budget.mjs").Budget} budget
 * @returns {import("./opened-file.ts").Grid}
 */
export function sheetGrid(name, { cells, merged, validations }, budget) {
  /** @type {Map<number, SheetCell>} */
  const known = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const said = cells.filter(({ text }) => text.trim() !== "");
  if (!cells.some(({ text, bordered }) => bordered && text.trim() === "")) fill(known, said);
  const grid = { row: 0, column: 0 };
  let area = 0;
  /** @type {Set<number>} */
  const covered = new Set();
  /** @type {Map<number, { rows: number, columns: number }>} */
  const spans = new Map();
  for (const { from, to } of merged) {
    // A range without a cell that was kept says nothing and draws nothing: whole columns are merged like that.
    const last = { row: Math.min(to.row, limits.rows - 1), column: Math.min(to.column, limits.columns - 1) };
    if (from.row > last.row || from.column > last.column) continue;
    const size = { rows: last.row - from.row + 1, columns: last.column - from.column + 1 };
    area += size.rows * size.columns;
    if (area > limits.cells * 3) throw new ReadingRefusal("cells", { limit: limits.cells });
    const keys = places(from.row, from.column, size);
    if (keys.some((key) => covered.has(key)) || !keys.some((key) => known.has(key))) continue;
    const first = keys[0] ?? 0;
    known.set(first, known.get(first) ?? { row: from.row, column: from.column, text: "", bordered: true, calculated: false, height: 0 });
    keys.slice(1).forEach((key) => covered.add(key));
    covered.add(first);
    spans.set(first, size);
  }
  /** @type {Cell[]} */
  const made = [];
  for (const [key, cell] of [...known].sort(([one], [other]) => one - other)) {
    const span = spans.get(key);
    if (covered.has(key) && !span) continue;
    budget.cell();
    budget.paragraph(cell.text);
    const { rows, columns } = span ?? { rows: 1, columns: 1 };
    const controls = validations
      .filter(({ ranges }) => ranges.some(({ from, to }) => cell.row >= from.row && cell.row <= to.row && cell.column >= from.column && cell.column <= to.column))
      .map(({ control }) => control);
    const height = cell.height * rows;
    const text = cell.text.replace(/[☐☑☒■▢]/gu, "□");
    made.push({
      ...{ row: cell.row, column: cell.column, rows, columns, height, calculated: cell.calculated },
      blocks: [{ kind: "paragraph", text, heading: null, list: 0, bold: false, centred: false, controls }],
    });
    grid.row = Math.max(grid.row, cell.row + rows);
    grid.column = Math.max(grid.column, cell.column + columns);
  }
  return { kind: "grid", sheet: name, rows: grid.row, columns: grid.column, cells: made };
}

/**
 * @param {number} row
 * @param {number} column
 */
function keyOf(row, column) {
  return row * limits.columns + column;
}

/**
 * @param {number} row
 * @param {number} column
 * @param {{ rows: number, columns: number }} size
 */
function places(row, column, size) {
  return Array.from({ length: size.rows * size.columns }, (_, n) => keyOf(row + Math.floor(n / size.columns), column + (n % size.columns)));
}

/**
 * Puts an empty cell wherever there is none between the first and the last word; beside a single column of words, a column to write in.
 * @param {Map<number, SheetCell>} known
 * @param {SheetCell[]} said
 */
function fill(known, said) {
  if (said.length === 0) return;
  const rows = said.map(({ row }) => row);
  const columns = said.map(({ column }) => column);
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  const last = left === right ? Math.min(right + 1, limits.columns - 1) : right;
  if ((bottom - top + 1) * (last - left + 1) > limits.cells) throw new ReadingRefusal("cells", { limit: limits.cells });
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= last; column++) {
      const key = keyOf(row, column);
      if (!known.has(key)) known.set(key, { row, column, text: "", bordered: false, calculated: false, height: 0 });
    }
}
