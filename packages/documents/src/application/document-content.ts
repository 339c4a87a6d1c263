import type { PageFrame } from "../typesetting/page-frame.ts";

/** A label and what was answered, both as they are read. */
export interface Pair {
  label: string;
  value: string;
}

/** A piece of a section. All strings are plain text; lines within an answer are separated by \n. */
export type Block =
  /** Short answers, one or two a line. */
  | { kind: "pairs"; title?: string; lines: Pair[][] }
  | { kind: "text"; label: string; value: string }
  | {
      kind: "table";
      label: string;
      head: string[];
      /** Columns of figures, set right. */ figures: boolean[];
      rows: string[][];
      foot?: string[];
      /** Whether the first column names the rows. */ named: boolean;
    };

export interface Section {
  title: string;
  blocks: Block[];
}

/** What the template prints: everything already decided and in words. */
export interface DocumentContent {
  frame: PageFrame;
  title: string;
  notice: string;
  issuer: string;
  /** `null`: there is none. */
  cover: Pair[] | null;
  /** What follows the cover, in this order. */
  parts: ("form" | "evidence" | "commitment")[];
  sections: Section[];
  evidence: { title: string; head: string[]; items: { title: string; files: { name: string; hash: string }[] }[]; missing: string };
  commitment: {
    title: string;
    text: string;
    /** `null`: nobody signs, nobody seals. */
    signature: string | null;
    seal: string | null;
    date: string | null;
    /** How many copies, where to and until when. */
    notes: string[];
  };
  none: string;
}
