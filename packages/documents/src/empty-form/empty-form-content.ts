/** A place to fill in: what it is called and what stands there before anything is filled in. All strings are plain text. */
export interface Blank {
  label: string;
  /** What limits the answer, in brackets under the label. */
  hint: string | null;
  /** Choices after □, the frame of a date, or "". */
  value: string;
  /** How to fill it in, small beneath. */
  help: string | null;
  /** How many lines high it is at least. */
  lines: number;
}

/** A piece of an empty form, in the order of its layout. */
export type Part =
  | { kind: "group"; title: string }
  | { kind: "note"; text: string }
  /** One or two places side by side. */
  | { kind: "blanks"; blanks: Blank[] }
  /** What is filled in once for each of several things. */
  | { kind: "cards"; title: string; note: string | null; rows: Blank[][] }
  | {
      kind: "table";
      title: string;
      note: string | null;
      head: string[];
      /** What stands in the cells beforehand: numbers, names of rows, frames of answers. */
      rows: string[][];
      /** Widths of the columns, in parts of their sum. */
      widths: number[];
    };

/** What an empty form says: everything decided and in words. */
export interface EmptyForm {
  lang: "zh-CN" | "en";
  title: string;
  description: string;
  legend: string | null;
  /** Only of forms that are applied with. */
  cover: FormCover | null;
  sections: { title: string | null; parts: Part[] }[];
  evidence: { title: string; items: { title: string; note: string | null }[] } | null;
  commitment: SealPlace | null;
  /** With {page} left to fill. */
  footer: string;
}

export interface FormCover {
  notice: string;
  title: string;
  issuer: string;
  /** What each line to write on is called. */
  lines: string[];
}

export interface SealPlace {
  title: string;
  text: string;
  /** To sign and to seal; none where neither is asked. */
  lines: string[];
  date: string | null;
  /** How many copies, where to and until when. */
  notes: string[];
}
