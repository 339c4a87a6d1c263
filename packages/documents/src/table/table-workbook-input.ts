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
}
