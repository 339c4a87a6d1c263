import type { Cell, Grid } from "../opening/opened-file.ts";
import { evidenceTable } from "./evidence.ts";
import { isFillable, isWords, kindOf } from "./fill.ts";
import { bottomOf, GridMap, rightOf, type Area } from "./grid-area.ts";
import { headerTableAt, type HeaderTable } from "./header-table.ts";
import { labelOf } from "./label.ts";
import { wordsOf } from "./ledger.ts";
import { fieldOf } from "./make-field.ts";
import { levelOf, withinTable, type Outline } from "./outline.ts";
import { asksForSeal, compact, isNote, levelOfNumber, longestLabel, tight } from "./plain-words.ts";
import { addChoices, isLarge, readLine, readPairs } from "./read-pairs.ts";
import { fixedTable, freeTable, type TableSurroundings } from "./table-field.ts";
import { unitOf } from "./units.ts";

/** A heading has few words and is no sentence. */
const longestHeading = 45;

/** Reads a table of Word or a sheet from top to bottom into the outline. `year`: the notice's, where it is known. */
export function readGrid(grid: Grid, outline: Outline, year: number | null): void {
  readArea(new GridMap(grid).area(), outline, year);
  outline.endTable();
}

function readArea(area: Area, outline: Outline, year: number | null): void {
  const width = area.right - area.left;
  let row = area.top;
  while (row < area.bottom) {
    const cells = area.grid.starting(area, row);
    const first = cells[0];
    if (!first) row++;
    else if (cells.every((cell) => kindOf(cell).is === "blank" && !cell.calculated)) {
      outline.leave(cells, "blank");
      row++;
    } else if (cells.length === 1 && isAlone(first, area)) row = readWide(first, area, outline, year);
    else {
      const end = readTable(area, row, outline, year);
      if (end !== null) row = end;
      else if (headsRows(first, cells, area)) {
        const right = { ...area, top: row, bottom: bottomOf(first), left: rightOf(first) };
        outline.within(wordsOf(first), [first], { code: "group" }, () => readArea(right, outline, year));
        row = bottomOf(first);
      } else {
        readPairs(cells, outline, width, (cell) => readInside(cell, outline, year));
        row++;
      }
    }
  }
}

/** Nothing stands beside it, whether it takes the whole width or not. */
function isAlone(cell: Cell, { grid, left, right }: Area): boolean {
  for (let column = left; column < right; column++) if (![undefined, cell].includes(grid.at(cell.row, column))) return false;
  return true;
}

/** A label at the left that stands over several rows of others. */
function headsRows(first: Cell, cells: readonly Cell[], area: Area): boolean {
  return (
    first.rows > 1 && isWords(first) && cells.length > 1 && cells.slice(1).some(({ rows }) => rows < first.rows) && bottomOf(first) <= area.bottom && rightOf(first) < area.right
  );
}

/** Reads a header with what stands under it; the first row after it, or `null` where there is no header. */
function readTable(area: Area, row: number, outline: Outline, year: number | null): number | null {
  const listed = evidenceTable(area, row, outline);
  if (listed !== null) return listed;
  const table = headerTableAt(area, row);
  if (!table) return null;
  const around = surroundings(outline, year);
  if (table.labels.length === 0) outline.add(freeTable(table, around));
  else if (table.values.length >= 2) outline.add(fixedTable(table, around));
  else if (/^(?:指标|项目|名称|内容|栏目|事项|类别|指标名称|项目内容|填报项目)$/.test(table.labels[0]?.title ?? "")) readList(table, outline);
  else return null;
  return table.end;
}

/** A list of labels with one column to fill in: fields under one another. */
function readList({ headers, values, rows }: HeaderTable, outline: Outline): void {
  const [value] = values;
  rows.forEach(({ cells, label, isSum }, n) => {
    const units = [...new Set(cells), ...(n === 0 ? headers : [])];
    if (isSum) return outline.leave(units, "calculated");
    const room = cells.find((cell) => cell.column === value?.left);
    const kind = room && kindOf(room);
    if (kind?.is === "boxes") return addChoices(label, kind.boxes, units, outline);
    outline.add(fieldOf(labelOf(label), "label-and-cell", units, { unit: kind?.is === "unit" ? kind.unit : outline.unit?.money ? outline.unit : null }));
  });
}

/** What a table is called: by the heading above it that has nothing else, else by its section. */
function surroundings(outline: Outline, year: number | null): TableSurroundings {
  const { section, unit } = outline;
  return { title: section?.title ?? "", titleReasons: section ? [] : [{ code: "untitled" }], unit, year };
}

/** A cell that takes the whole width: a heading, a note, choices, a place to write. Gives the first row after what was read. */
function readWide(cell: Cell, area: Area, outline: Outline, year: number | null): number {
  const text = compact(wordsOf(cell));
  const kind = kindOf(cell);
  const after = bottomOf(cell);
  if (text.length > longestLabel) {
    outline.note(text, [cell], { code: "words" });
    return after;
  }
  const unit = /单位/.test(text) ? unitOf(tight(text)) : null;
  if (unit) {
    outline.unit = unit;
    outline.note(tight(text), [cell], { code: "note" });
  } else if (kind.is === "grid") readInside(cell, outline, year);
  else if (kind.is === "seal") outline.leave([cell], "seal");
  else if (kind.is === "boxes") addChoices("", kind.boxes, [cell], outline);
  else if (kind.is === "slots") readLine(text, cell, outline);
  else if (kind.is !== "words") outline.leave([cell], cell.calculated ? "calculated" : "no-label");
  else if (isNote(text)) outline.note(text, [cell], { code: "note" });
  else return readWords(cell, area, outline);
  return after;
}

/** Words over the whole width: the label of the room below or within, a heading, or a note. */
function readWords(cell: Cell, area: Area, outline: Outline): number {
  const text = compact(wordsOf(cell));
  const label = labelOf(text);
  const after = bottomOf(cell);
  const [below, ...more] = area.grid.starting(area, after);
  const short = label.title.length <= longestHeading && !/[。；]/.test(label.title);
  if (short && below && more.length === 0 && after < area.bottom && isAlone(below, area) && isFillable(below) && !["boxes", "grid"].includes(kindOf(below).is)) {
    const kind = kindOf(below);
    if ("prompt" in kind && kind.prompt !== "") label.description = [label.description, kind.prompt].filter((one) => one !== "").join(" ");
    outline.add(fieldOf(label, "label-above", [cell, below], { large: true, unit: kind.is === "unit" ? kind.unit : null }));
    return bottomOf(below);
  }
  const roomy = isLarge(cell, area.right - area.left) && !below?.calculated;
  if (short && (roomy || (label.maxLength !== null && levelOfNumber(text) === null))) outline.add(fieldOf(label, "label-in-cell", [cell], { large: true }));
  else if (short && tight(text).length <= longestHeading * 2) outline.heading(text, levelOf(text, withinTable), [cell], { code: "heading" }, false);
  else if (asksForSeal(text)) outline.leave([cell], "seal");
  else outline.note(text, [cell], { code: "words" });
  return after;
}

/** A cell with a table in it: its words, then the table. */
function readInside(cell: Cell, outline: Outline, year: number | null): void {
  const kind = kindOf(cell);
  if (kind.is !== "grid") return;
  const words = wordsOf(cell);
  const read = () => kind.grids.forEach((grid) => readArea(new GridMap(grid).area(), outline, year));
  if (tight(words) === "") {
    read();
    outline.section?.units.push(cell);
    if (!outline.section) outline.leave([cell], "blank");
  } else outline.within(words, [cell], { code: "group" }, read);
}
