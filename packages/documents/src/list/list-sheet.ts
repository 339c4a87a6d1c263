import type { Locale } from "@shenbao/texts";

/** What stands in a cell of a list: numbers are numbers; a day is `YYYY-MM-DD`, a moment `YYYY-MM-DD HH:mm:ss` on the clock of the notice; null is empty. */
export type ListSheetCell = string | number | null;

export interface ListSheetColumn {
  title: string;
  kind: "text" | "number" | "day" | "moment";
  decimals?: number;
}

/** A list as a file: its columns in their order; the rows come as a stream. */
export interface ListSheet {
  locale: Locale;
  columns: readonly ListSheetColumn[];
}
