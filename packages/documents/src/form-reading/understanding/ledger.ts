import type { Block, Cell, Grid, OpenedFile } from "../opening/opened-file.ts";
import type { Unit } from "./draft.ts";
import type { LeftCode } from "./reason.ts";

/** Where a unit stands in its file, in numbers from 1. */
export type Where =
  { kind: "paragraph"; number: number } | { kind: "cell"; table: number; row: number; cell: number; inside: number } | { kind: "sheet"; sheet: string; cell: string };

export interface LedgerLine {
  where: Where;
  /** Its words as they stand, in one line. */
  text: string;
  /** Why it was left out; `null` where it is part of something. */
  left: LeftCode | null;
}

/**
 * Every cell and every paragraph with words, each once, with where it is. What nothing claims is left out by that alone, so that nothing goes in silence.
 */
export class Ledger {
  readonly lines = new Map<Unit, LedgerLine>();
  #tables = 0;
  #paragraphs = 0;

  constructor({ blocks }: OpenedFile) {
    for (const block of blocks) this.#add(block);
  }

  /** Says why a unit is not in the form. What was part of something stays so. */
  leave(unit: Unit, code: LeftCode): void {
    const line = this.lines.get(unit);
    if (line) line.left = code;
  }

  line(unit: Unit): LedgerLine | undefined {
    return this.lines.get(unit);
  }

  #add(block: Block): void {
    if (block.kind === "paragraph") {
      if (block.text.trim() === "" && block.controls.length === 0) return;
      this.lines.set(block, { where: { kind: "paragraph", number: ++this.#paragraphs }, text: oneLine(block.text), left: "not-understood" });
      return;
    }
    const table = ++this.#tables;
    this.#addGrid(block, table, 0);
  }

  #addGrid(grid: Grid, table: number, inside: number): void {
    let row = -1;
    let number = 0;
    for (const cell of grid.cells) {
      number = cell.row === row ? number + 1 : 1;
      row = cell.row;
      const where: Where = grid.sheet === null ? { kind: "cell", table, row: row + 1, cell: number, inside } : { kind: "sheet", sheet: grid.sheet, cell: reference(cell) };
      this.lines.set(cell, { where, text: oneLine(wordsOf(cell)), left: "not-understood" });
      for (const block of cell.blocks) if (block.kind === "grid") this.#addGrid(block, table, inside + 1);
    }
  }
}

/** The words of a cell's own paragraphs, a line each. */
export function wordsOf(cell: Cell): string {
  return cell.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The place of a cell of a sheet as Excel writes it. */
function reference({ row, column }: Cell): string {
  let letters = "";
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
