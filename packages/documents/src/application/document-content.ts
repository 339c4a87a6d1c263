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
  lang: "zh" | "en";
  title: string;
  notice: string;
  issuer: string;
  draft: string | null;
  author: string;
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
  footer: { left: string; right: string; /** With {page} and {pages} left to fill. */ page: string; /** The notice's own. */ line: string | null; hash: string | null };
  none: string;
}
