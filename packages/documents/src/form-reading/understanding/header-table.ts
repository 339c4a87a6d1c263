import type { Cell } from "../opening/opened-file.ts";
import { isFillable, isWords, kindOf } from "./fill.ts";
import { bottomOf, rightOf, type Area } from "./grid-area.ts";
import { wordsOf } from "./ledger.ts";
import { bare, longestLabel, saysNothing, tight } from "./plain-words.ts";

/** A column under a header, at its lowest level. */
export interface Leaf {
  left: number;
  right: number;
  /** From the highest to the lowest header above it, each once. */
  headers: Cell[];
  title: string;
}

/** A header with rows under it. */
export interface HeaderTable {
  headers: Cell[];
  /** Only numbers of rows stand in these. */
  numbers: Leaf[];
  /** The label of each row stands in these, the leftmost first. */
  labels: Leaf[];
  /** Where each row names its unit. */
  unit: Leaf | null;
  values: Leaf[];
  rows: { row: number; cells: Cell[]; label: string; isSum: boolean }[];
  /** The first row after it. */
  end: number;
}

const sumWords = /^(?:合计|总计|小计|共计)/;
const numberHeader = /^(?:序号|编号|№|No\.?)$/i;
const unitHeader = /^(?:计量)?单位$/;

/** The table that begins with a header in a row of an area; `null` where the row is no header with rows to fill in below. */
export function headerTableAt(area: Area, row: number): HeaderTable | null {
  const top = area.grid.starting(area, row);
  if (top.length < 2 || !top.every(isWords)) return null;
  const depth = Math.max(...top.map(({ rows }) => rows));
  if (depth > 3 || row + depth >= area.bottom + 1) return null;
  const headers = Array.from({ length: depth }, (_, n) => area.grid.starting(area, row + n)).flat();
  if (!headers.every(isWords) || headers.some((cell) => bottomOf(cell) > row + depth)) return null;
  const leaves = leavesOf(area, headers, row, depth);
  if (!leaves) return null;

  const rows: { row: number; cells: Cell[] }[] = [];
  let at = row + depth;
  while (at < area.bottom) {
    const cells = bodyRow(area, leaves, at);
    if (!cells) break;
    rows.push({ row: at, cells });
    at++;
  }
  return arranged(leaves, headers, rows);
}

/** The columns of the lowest level, with the headers above each; `null` where they do not fill the width. */
function leavesOf(area: Area, headers: readonly Cell[], row: number, depth: number): Leaf[] | null {
  const lowest = headers.filter((cell) => bottomOf(cell) === row + depth).sort((one, other) => one.column - other.column);
  const leaves: Leaf[] = [];
  let edge = lowest[0]?.column ?? 0;
  for (const cell of lowest) {
    if (cell.column !== edge) return null;
    edge = rightOf(cell);
    const above = headers.filter((one) => one.column <= cell.column && rightOf(one) >= edge).sort((one, other) => one.row - other.row);
    leaves.push({ left: cell.column, right: edge, headers: above, title: above.map((one) => bare(shortWords(one))).join("·") });
  }
  const left = headers.reduce((least, { column }) => Math.min(least, column), area.right);
  return leaves[0]?.left === left ? leaves : null;
}

/** The cells of a row, one for each column; `null` where its cells stand otherwise. A sum may take several columns for its label. */
function bodyRow(area: Area, leaves: readonly Leaf[], row: number): Cell[] | null {
  const cells: Cell[] = [];
  for (const leaf of leaves) {
    const cell = area.grid.at(row, leaf.left);
    if (!cell) return null;
    const isLabel = cell.row < row || (isWords(cell) && sumWords.test(bare(shortWords(cell))));
    if (cell.column !== leaf.left && cells.at(-1) !== cell) return null;
    if (rightOf(cell) > leaf.right && !isLabel) return null;
    cells.push(cell);
  }
  // A row of nothing but words is the next header, or a heading.
  const own = [...new Set(cells)];
  const filled = own.filter((cell) => isFillable(cell) && !isRowNumber(cell));
  const seal = own.some((cell) => kindOf(cell).is === "seal");
  return filled.length === 0 || seal ? null : cells;
}

/** Enough of a cell's words for a label. */
function shortWords(cell: Cell): string {
  return wordsOf(cell).slice(0, longestLabel);
}

function isRowNumber(cell: Cell): boolean {
  return /^\s*(?:\d{1,3}|[①-⑳])[.．、]?\s*$/.test(wordsOf(cell));
}

function arranged(leaves: Leaf[], headers: Cell[], rows: { row: number; cells: Cell[] }[]): HeaderTable | null {
  const last = rows.at(-1);
  if (!last) return null;
  const cellsOf = (n: number) => rows.map(({ cells }) => cells[n]).filter((cell) => cell !== undefined);
  const plain = rows.filter(({ cells }) => !isSumRow(cells));
  if (plain.length === 0) return null;
  const says = (n: number) => plain.filter(({ cells }) => cells[n] !== undefined && isWords(cells[n])).length;
  const numbers: Leaf[] = [];
  const labels: Leaf[] = [];
  const values: Leaf[] = [];
  let unit: Leaf | null = null;
  for (const [n, leaf] of leaves.entries()) {
    const onlyNumbers = cellsOf(n).every((cell) => isRowNumber(cell) || saysNothing(wordsOf(cell)) || sumWords.test(bare(shortWords(cell))));
    if (onlyNumbers && (numberHeader.test(leaf.title) || (n === 0 && cellsOf(n).filter(isRowNumber).length > 1))) numbers.push(leaf);
    else if (unitHeader.test(leaf.title) && plain.every(({ cells }) => ["words", "unit"].includes(cells[n] ? kindOf(cells[n]).is : ""))) unit = leaf;
    else if (says(n) === plain.length && values.length === 0) labels.push(leaf);
    // Words in some rows only, or behind a place to write: this is no table to be filled in.
    else if (says(n) > 0) return null;
    else values.push(leaf);
  }
  if (values.length === 0) return null;
  const at = (leaf: Leaf) => leaves.indexOf(leaf);
  const made = rows.map(({ row, cells }) => {
    const words = [...new Set(labels.map((leaf) => cells[at(leaf)]))].flatMap((cell) => (cell ? [bare(shortWords(cell))] : []));
    const named = unit ? cells[at(unit)] : undefined;
    const measured = named && !saysNothing(wordsOf(named)) && !isSumRow(cells) ? `（${tight(shortWords(named)).replace(/[（()）]/g, "")}）` : "";
    return { row, cells, label: [...new Set(words)].join("·") + measured, isSum: isSumRow(cells) };
  });
  return { headers, numbers, labels, unit, values, rows: made, end: last.row + 1 };
}

function isSumRow(cells: readonly Cell[]): boolean {
  return cells.slice(0, 3).some((cell) => isWords(cell) && sumWords.test(bare(shortWords(cell))));
}
