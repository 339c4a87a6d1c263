import type { Pair } from "../application/document-content.ts";
import type { PageFrame } from "../typesetting/page-frame.ts";

/** A table of a printed list. */
export interface ListGroup {
  title: string | null;
  head: string[];
  /** How wide each column is beside the others, in 字; `null`: as wide as what is in it. */
  widths: (number | null)[];
  /** In points; without it by the number of columns. */
  size?: number;
  /** Columns of figures, set right. */
  figures: boolean[];
  rows: string[][];
}

/** What is printed as a title, facts and tables: a summary table, a result, a receipt. All strings are plain text. */
export interface ListContent {
  frame: PageFrame;
  /** 附件3 and the like. */
  label: string | null;
  title: string;
  above: string[];
  facts: Pair[];
  groups: ListGroup[];
  /** Places for seal, name and date, two a line. */
  seals: string[];
  below: string[];
  /** Where there are no rows. */
  none: string;
}
