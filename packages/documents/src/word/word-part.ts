/** A label with what stands beside it: a place to fill in, or an answer. All strings are plain text. */
export interface Blank {
  label: string;
  /** What limits the answer, in brackets under the label. */
  hint: string | null;
  /** The answer; before there is one choices after □, the frame of a date, or "". */
  value: string;
  /** How to fill it in, small beneath. */
  help: string | null;
  /** How many lines high it is at least. */
  lines: number;
}

/** A piece of a form as Word sets it, in the order of its layout. */
export type Part =
  | { kind: "group"; title: string }
  | { kind: "note"; text: string }
  /** One or two places side by side. */
  | { kind: "blanks"; blanks: Blank[] }
  /** A long answer under its label. */
  | { kind: "text"; label: string; value: string }
  /** What is filled in once for each of several things. */
  | { kind: "cards"; title: string; note: string | null; rows: Blank[][] }
  | {
      kind: "table";
      title: string;
      note: string | null;
      head: string[];
      /** What stands in the cells; of an empty form numbers, names of rows, frames of answers. */
      rows: string[][];
      /** The row of sums. */
      foot?: string[];
      /** Columns of figures, set right. */
      figures?: boolean[];
      /** Widths of the columns, in parts of their sum. */
      widths: number[];
    };

/** What stands on a cover. */
export interface CoverPage {
  notice: string;
  title: string;
  issuer: string;
  lines: CoverPageLine[];
}

/** What a line of the cover is called and what stands on it; "" is left to be written by hand. */
export interface CoverPageLine {
  label: string;
  value: string;
}

/** Where it is signed and sealed. */
export interface SealPlace {
  title: string;
  text: string;
  /** To sign and to seal; none where neither is asked. */
  lines: string[];
  date: string | null;
  /** How many copies, where to and until when. */
  notes: string[];
}
