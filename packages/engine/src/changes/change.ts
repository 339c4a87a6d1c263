import type { Answers, Json } from "../definition/json.ts";

/** A file, as far as comparing needs it: the same content is the same file, whatever it is called. */
export interface ComparedFile {
  id: string;
  sha256: string;
}

/** What was submitted once. */
export interface Content<F extends ComparedFile = ComparedFile> {
  answers: Answers;
  evidence: Readonly<Record<string, readonly F[]>>;
}

/** A value that is another: where it stands now (rows may have moved), where it stood, and both. */
export interface ValueChange {
  kind: "value";
  at: string;
  was: string;
  before: Json | undefined;
  after: Json | undefined;
}

/** A row that came (`was` is null) or went (`at` is null). */
export type RowChange = { kind: "row"; at: string; was: null; before: undefined; after: Json } | { kind: "row"; at: null; was: string; before: Json; after: undefined };

/** A file that came, went, or stands where another stood. Places are `evidence:<id>/<file>`; `index`: its place in the item now (of one that went: before). */
export interface FileChange<F extends ComparedFile = ComparedFile> {
  kind: "file";
  evidence: string;
  index: number;
  at: string | null;
  was: string | null;
  before: F | null;
  after: F | null;
}

export type Change<F extends ComparedFile = ComparedFile> = ValueChange | RowChange | FileChange<F>;

/** Whether a table's rows are known by their place (a fixed table): asked with its pointer. */
export type IsFixed = (pointer: string) => boolean;
