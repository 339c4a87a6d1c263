import type { Json } from "@shenbao/engine";
import type { Reason } from "./reason.ts";
import type { Cell, Paragraph } from "../opening/opened-file.ts";

/** What is counted: a cell of a table, or a paragraph outside of tables. */
export type Unit = Cell | Paragraph;

/** The words of a schema, without its title. */
export type DraftSchema = Readonly<Record<string, Json>>;

interface Known {
  /** Why it became this; one that is not sure makes the whole not sure. */
  reasons: Reason[];
  /** What of the file it was made of. */
  units: Unit[];
}

/** A column of a table; the keys of the schema are those of a field. */
export interface DraftColumn {
  title: string;
  schema: DraftSchema;
  reasons: Reason[];
  /** Sums the columns of numbers before it, in its row. */
  sum: boolean;
}

export interface DraftField extends Known {
  kind: "field";
  title: string;
  description: string;
  required: boolean;
  schema: DraftSchema;
  /** Of a table its columns, in order; `schema` then has no items. `summed`: their sums stand in the last row. */
  columns?: { list: DraftColumn[]; summed: boolean };
  /** Shown only where another field has a choice. */
  when?: { field: DraftField; choice: string };
}

export interface DraftNote extends Known {
  kind: "note";
  text: string;
}

/** A heading and what stands below it. The smaller its level, the higher it stands. */
export interface DraftSection extends Known {
  kind: "section";
  title: string;
  description: string;
  level: number;
  children: DraftNode[];
  /** What its heading says of the length of what is to be written below it, in 字. */
  maxLength?: number;
  /** Stands outside of tables, so that nothing below it is a place to write. */
  open: boolean;
}

export interface DraftEvidence extends Known {
  kind: "evidence";
  title: string;
  note: string;
  required: boolean;
}

export type DraftNode = DraftField | DraftNote | DraftSection;

/** Everything that was understood, before it has names. */
export interface Draft {
  title: string;
  /** What the title was read from. */
  titleUnits: Unit[];
  children: DraftNode[];
  evidence: DraftEvidence[];
}
