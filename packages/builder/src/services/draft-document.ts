/** A file that the server makes of the definition under work. */
export type DraftDocument =
  /** Word */
  | { kind: "empty-form"; form: string }
  /** Excel */
  | { kind: "empty-table"; table: string }
  /** PDF of an application in a track, filled in by its first sample */
  | { kind: "application"; track: string }
  /** The Word template of the track's form, filled in by a sample */
  | { kind: "filled-template"; track: string; persona?: string };

/** Makes it, of the definition as it stands. @throws Error whose message is a sentence for people */
export type MakeDocument = (of: DraftDocument) => Promise<File>;
