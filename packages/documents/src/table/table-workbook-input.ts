import type { Column, TableRow } from "@shenbao/engine";
import type { Locale, Text } from "@shenbao/texts";

/** What the sheet of a summary table is made from. */
export interface TableWorkbook {
  title: Text;
  /** 附件3 and the like. */
  label?: Text | null;
  columns: { id: string; title: Text; kind: Column["kind"]; decimals?: number | null; width?: number | null }[];
  rows: Pick<TableRow, "cells">[];
  /** Lines below the table. */
  footer?: Text[];
  /** Whose table it is; printed below the title. */
  organisation: { name: Text };
  locale: Locale;
  /** Printed at the foot of every page: what the sheet is of. */
  pageFoot?: string;
  /** A sheet that is filled in and comes back; without it nothing is protected. */
  roundTrip?: SheetRoundTrip;
}

/** What a sheet carries that is filled in and comes back. */
export interface SheetRoundTrip {
  /** What it remembers, and the seal over it. Both travel as they are. */
  manifest: string;
  seal: string;
  /** The application of each row. */
  ids: string[];
  /** The open columns, by id; the cells of all others are locked. */
  open: Record<string, OpenCells>;
  /** Said below the table, outside of what is printed. */
  note: string;
}

/** What may be typed into the cells of an open column, and what Excel says of it. */
export interface OpenCells {
  hint: string;
  /** The title of Excel's refusal. */
  wrong: string;
  rule: { kind: "text"; maxLength: number | null } | { kind: "number"; whole: boolean; from: number | null; to: number | null } | { kind: "list"; choices: string[] };
}
