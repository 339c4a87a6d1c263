import type { Form } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";

/** Where an element stands in the draft: a pointer into the answers (columns under `*`), a place in the layout, or a thing to hand in. */
export type ElementAt = { field: string } | { place: number[] } | { evidence: string };

/** Something of the draft and what it was made of. */
export interface ReadElement {
  at: ElementAt;
  /** A kind of the builder's palette: `text`, `money`, `freeTable`, `step`, `note`, `evidence` … */
  kind: string;
  title: string;
  /** Where in the file: «table 2, row 5, cell 3». Empty for what was made of nothing in it. */
  where: Text | null;
  /** Whether nothing was guessed. */
  sure: boolean;
  why: Text[];
}

/** Words of the file that are not in the draft. */
export interface LeftOut {
  where: Text;
  text: string;
  why: Text;
}

/** A draft of a form out of a Word or Excel file, with the account of everything in it. */
export interface FormReading {
  kind: "docx" | "xlsx";
  form: Form;
  elements: ReadElement[];
  leftOut: LeftOut[];
  /** Cells and paragraphs that were read: each is part of an element, left out with its words, or left out and has none. */
  counts: { read: number; used: number; leftOut: number; blank: number };
  /** What the file has beside its words and tables, and nobody reads. */
  ignored: { what: Text; count: number; words: string[] }[];
}
