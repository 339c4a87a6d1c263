import type { Cell } from "../opening/opened-file.ts";
import type { DraftField, Unit } from "./draft.ts";
import { isFillable, isHelp, kindOf } from "./fill.ts";
import { labelOf } from "./label.ts";
import { wordsOf } from "./ledger.ts";
import type { Boxes } from "./choices.ts";
import { choiceFields, controlField, dateFields, fieldOf } from "./make-field.ts";
import type { Outline } from "./outline.ts";
import { asksForSeal, bare, longestLabel, tight } from "./plain-words.ts";
import { slotsOf } from "./slots.ts";
import { unitOf, type MeasuringUnit } from "./units.ts";

/** Where a cell counts as room for paragraphs: points of height, or empty lines. */
const tall = 60;
const emptyLines = 3;

/** Reads cells from left to right: each label with what there is to fill in beside it. `readGrid` reads a table within a cell. */
export function readPairs(cells: readonly Cell[], outline: Outline, width: number, readCell: (cell: Cell) => void): void {
  let n = 0;
  for (; n < cells.length; n++) {
    const cell = cells[n] as Cell;
    const next = cells[n + 1];
    const kind = kindOf(cell);
    if (kind.is === "seal") outline.leave([cell], "seal");
    else if (kind.is === "slots") readLine(wordsOf(cell), cell, outline);
    else if (kind.is === "boxes") addBoxes("", cell, [cell], outline);
    else if (kind.is === "grid") readCell(cell);
    else if (wordsOf(cell).length > longestLabel) outline.note(wordsOf(cell), [cell], { code: "words" });
    else if (kind.is !== "words") outline.leave([cell], cell.calculated ? "calculated" : "no-label");
    else if (next && isFillable(next)) {
      const after = cells[n + 2];
      const unit = after && kindOf(next).is === "blank" ? unitOf(wordsOf(after)) : null;
      readPair(cell, next, unit && after ? { unit, cell: after } : null, outline, width, readCell);
      n += unit ? 2 : 1;
    } else if (next && kindOf(next).is === "slots") {
      const fields = slotFields(wordsOf(next), [next]);
      outline.within(wordsOf(cell), [cell], { code: "group" }, () => outline.add(...fields));
      n++;
    } else if (next && kindOf(next).is === "seal") {
      outline.leave([cell, next], /意见|审核|审查|推荐|结论/.test(wordsOf(cell)) ? "office" : "seal");
      n++;
    } else if (next && isHelp(next) && !isHelp(cell)) {
      const words = labelOf(wordsOf(cell));
      const field = fieldOf({ ...words, description: [words.description, tight(wordsOf(next))].filter((one) => one !== "").join(" ") }, "label-and-cell", [cell, next], {
        large: isLarge(next, width),
      });
      outline.add({ ...field, reasons: [...field.reasons, { code: "help" }] });
      n++;
    } else if (next && cells.slice(n + 1).some(isFillable)) {
      const rest = cells.slice(n + 1);
      outline.within(wordsOf(cell), [cell], { code: "group" }, () => readPairs(rest, outline, width, readCell));
      return;
    } else if (next) {
      outline.leave(cells.slice(n), "filled");
      return;
    } else outline.leave([cell], /照片|相片/.test(wordsOf(cell)) ? "photo" : "no-place");
  }
}

function readPair(label: Cell, room: Cell, unit: { unit: MeasuringUnit; cell: Cell } | null, outline: Outline, width: number, readCell: (cell: Cell) => void): void {
  const words = labelOf(wordsOf(label));
  const units: Unit[] = [label, room, ...(unit ? [unit.cell] : [])];
  const kind = kindOf(room);
  if (/照片|相片/.test(words.title) && words.title.length <= 8) return outline.leave(units, "photo");
  if (room.calculated) return outline.leave(units, "calculated");
  if (words.title === "" && words.description === "") return outline.leave(units, "no-label");
  if (/^(?:.{0,12})(?:审核|推荐|审查|主管部门|评审|初审|复核)意见/.test(words.title)) return outline.leave(units, "office");
  if (/^(?:合计|总计|小计)$/.test(words.title) && kind.is !== "blank") return outline.leave(units, "calculated");
  const around = { unit: unit?.unit ?? (kind.is === "unit" ? kind.unit : null), large: isLarge(room, width) };
  if (kind.is === "boxes") return addBoxes(wordsOf(label), room, units, outline);
  if ("prompt" in kind && kind.prompt !== "") {
    const said = labelOf(`${words.title}（${kind.prompt}）`);
    words.maxLength ??= said.maxLength;
    words.minLength ??= said.minLength;
    words.description = [words.description, kind.prompt].filter((one) => one !== "").join(" ");
  }
  if (kind.is === "date" || kind.is === "month" || kind.is === "period") return outline.add(...dateFields(words, kind.is, units));
  if (kind.is === "grid") return outline.within(wordsOf(label), [label], { code: "group" }, () => readCell(room));
  if (kind.is === "control") return outline.add(...controlField(words, kind.control, units, around));
  outline.add(fieldOf(words, "label-and-cell", units, around));
}

function addBoxes(label: string, cell: Cell, units: readonly Unit[], outline: Outline): void {
  const kind = kindOf(cell);
  if (kind.is === "boxes") addChoices(label, kind.boxes, units, outline);
}

/** Choices to tick, under their label, the words before them, or the heading above. */
export function addChoices(label: string, boxes: Boxes, units: readonly Unit[], outline: Outline): void {
  const own = label === "" ? boxes.prefix : label;
  const words = labelOf(own);
  if (label !== "" && boxes.prefix !== "") words.description = [words.description, bare(boxes.prefix)].filter((one) => one !== "").join(" ");
  const fields = choiceFields(words, boxes, units);
  const [field] = fields;
  if (field?.title === "") {
    field.title = outline.section?.title ?? boxes.options.slice(0, 3).join("／");
    field.reasons.push({ code: "title-guess" });
  }
  outline.add(...fields);
}

/** The places to write in a line of words, as fields. */
export function readLine(text: string, unit: Unit, outline: Outline): void {
  if (asksForSeal(text) && slotsOf(text).length === 0) return outline.leave([unit], "seal");
  const fields = slotFields(text, [unit]);
  if (fields.length === 0) return outline.leave([unit], "no-label");
  outline.add(...fields);
}

/** `strict: false` takes a colon at the end of a line as a place to write too. */
export function slotFields(text: string, units: readonly Unit[], strict = true): DraftField[] {
  return slotsOf(text, strict).flatMap(({ label, kind, unit }) => {
    const words = labelOf(label);
    // Who signs does so on paper; who is named before a seal is a field.
    if (words.title === "" || /签字|签名|签章/.test(label)) return [];
    return kind === "text" ? [fieldOf(words, "line", units, { unit })] : dateFields(words, kind, units);
  });
}

/** Whether a cell has room for paragraphs. */
export function isLarge(cell: Cell, width: number): boolean {
  const lines = wordsOf(cell)
    .split("\n")
    .filter((one) => tight(one) === "").length;
  return cell.height >= tall || lines >= emptyLines || (cell.rows >= 3 && cell.columns * 2 >= width);
}
