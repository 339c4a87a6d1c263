import type { Cell, Control, Grid } from "../opening/opened-file.ts";
import { boxesOf, type Boxes } from "./choices.ts";
import { wordsOf } from "./ledger.ts";
import { asksForSeal, compact, longestLabel, saysNothing, tight } from "./plain-words.ts";
import { slotsOf } from "./slots.ts";
import { unitOf, type MeasuringUnit } from "./units.ts";

/** What a cell is, as far as it can be told from itself. */
export type CellKind =
  | { is: "blank"; prompt: string }
  | { is: "unit"; unit: MeasuringUnit }
  | { is: "date" | "month" | "period"; prompt: string }
  | { is: "boxes"; boxes: Boxes }
  | { is: "control"; control: Control; prompt: string }
  | { is: "grid"; grids: Grid[] }
  | { is: "seal" }
  | { is: "slots" }
  | { is: "words" };

const known = new WeakMap<Cell, CellKind>();

export function kindOf(cell: Cell): CellKind {
  const done = known.get(cell);
  if (done) return done;
  const kind = judge(cell);
  known.set(cell, kind);
  return kind;
}

function judge(cell: Cell): CellKind {
  const grids = cell.blocks.filter((block) => block.kind === "grid");
  if (grids.length > 0) return { is: "grid", grids };
  const text = compact(wordsOf(cell));
  const controls = cell.blocks.flatMap((block) => (block.kind === "paragraph" ? block.controls : []));
  const prompt = promptOf(text);
  if (controls[0] && (saysNothing(text) || prompt !== null)) return { is: "control", control: controls[0], prompt: prompt ?? "" };
  if (saysNothing(text)) return { is: "blank", prompt: "" };
  if (prompt !== null) return { is: "blank", prompt };
  if (text.length > longestLabel) return { is: "words" };
  if (/^[\s_＿（(）)：:]/.test(text) || saysNothing(text.replace(/[^\s_＿]+\s*$/, ""))) {
    const unit = unitOf(text);
    if (unit) return { is: "unit", unit };
  }
  const dated = dateIn(text);
  if (dated) return dated;
  const packed = text.replace(/[\s_＿]/g, "");
  const boxes = boxesOf(text);
  if (boxes) return { is: "boxes", boxes };
  if (asksForSeal(text) && (packed.length < 120 || slotsOf(text, true).length > 0 || /[：:]/.test(text))) return { is: "seal" };
  return slotsOf(text, true).length > 0 ? { is: "slots" } : { is: "words" };
}

/** Blanks for a date, alone or over a sentence of how to fill them in. */
function dateIn(text: string): CellKind | null {
  const [first = "", ...more] = text.split("\n").filter((line) => tight(line) !== "");
  const prompt = tight(more.join(" "));
  if (prompt !== "" && !isSentence(prompt)) return null;
  const packed = first.replace(/[\s_＿]/g, "");
  if (/^(?:20)?年月日?[至到—~～-]+(?:20)?年月日?$/.test(packed)) return { is: "period", prompt };
  if (/^(?:20)?年月日$/.test(packed)) return { is: "date", prompt };
  return /^(?:20)?年月$/.test(packed) ? { is: "month", prompt } : null;
}

function isSentence(text: string): boolean {
  return /[。；]$/.test(text) && text.length <= 300 && !asksForSeal(text);
}

/** Whether a cell holds only a sentence of how to fill it in. Only beside a label it is one: elsewhere a sentence is a note. */
export function isHelp(cell: Cell): boolean {
  return kindOf(cell).is === "words" && isSentence(tight(compact(wordsOf(cell))));
}

/** Words that only say how to fill in the place they stand in; `null` where they are others. */
function promptOf(text: string): string | null {
  if (text.length > longestLabel) return null;
  const one = tight(text);
  const bracketed = /^[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]$/.exec(one)?.[1];
  if (bracketed !== undefined && !asksForSeal(bracketed) && unitOf(bracketed) === null && bracketed.length > 2) return bracketed;
  return /^(?:请(?:填写|输入|注明|简要|详细|概述|说明|如实|按)|此处填|限?\d{2,5}字以内|不超过\d{2,5}字|例如?[：:]|如[：:])/.test(one) && one.length <= 200 ? one : null;
}

/** Whether something can be filled in. */
export function isFillable(cell: Cell): boolean {
  return !["words", "seal", "slots"].includes(kindOf(cell).is);
}

/** Whether a cell has words and no place to write: a label, a heading, a note. */
export function isWords(cell: Cell): boolean {
  return kindOf(cell).is === "words";
}
