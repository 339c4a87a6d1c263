/** What was read out of a Word or Excel file: its words and its grid, in order, and nothing else. Plain JSON, within the limits of `limits.mjs`. */
export interface OpenedFile {
  kind: "docx" | "xlsx";
  blocks: Block[];
  /** What of the file was not read, each kind once. */
  ignored: Ignored[];
}

/** A kind of thing that a file has and that is not read; `words`: what stands in it, where it has words. */
export interface Ignored {
  kind: IgnoredKind;
  count: number;
  words: string[];
}

export type IgnoredKind =
  "picture" | "text-box" | "embedded" | "external" | "header-footer" | "comments" | "footnote" | "deleted-text" | "hidden-sheet" | "hidden-text" | "formula" | "symbol";

export type Block = Paragraph | Grid;

export interface Paragraph {
  kind: "paragraph";
  /** Line breaks are `\n`, tabs `\t`; every box to tick (☐, ☑, ■, a check box of Word) is `□`. */
  text: string;
  /** 1 to 9 where it is a heading by its style, 0 for the title of the document, `null` for every other. */
  heading: number | null;
  /** The depth of the list it is numbered in, from 1; 0 for none. Its number is no part of the text. */
  list: number;
  bold: boolean;
  centred: boolean;
  /** What can be filled in by a control of Word. */
  controls: Control[];
}

/** A content control of Word, or a validation of Excel: it says what is to be filled in. */
export type Control = { kind: "text" } | { kind: "date" } | { kind: "choice"; choices: string[] };

/** A table, or a sheet. */
export interface Grid {
  kind: "grid";
  /** The name of the sheet; `null` for a table of Word. */
  sheet: string | null;
  rows: number;
  columns: number;
  /** In the order of rows, then of columns; they do not overlap, and where there is none the grid has no cell. */
  cells: Cell[];
}

export interface Cell {
  /** From 0. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  blocks: Block[];
  /** In points, where the file says it; 0 elsewhere. */
  height: number;
  /** Its value is calculated in the file. */
  calculated: boolean;
}
