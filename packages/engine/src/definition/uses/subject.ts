import type { Text } from "@shenbao/texts";

/** A named thing of a definition. A field's pointer is written as in rules, rows as a star. */
export type Subject =
  | { kind: "field"; form: string; pointer: string }
  | { kind: "evidence" | "rule"; form: string; id: string }
  | { kind: "state" | "action" | "role" | "deadline" | "quota" | "limit" | "message" | "register" | "form" | "track" | "table" | "review" | "clause" | "persona"; id: string };

/** A place of a definition that names a thing. */
export interface Use {
  /** JSON Pointer into the definition. */
  path: string;
  /** The thing that names it; `null` for the notice as a whole. */
  subject: Subject | null;
  /** What it does with it, as a sentence. */
  sentence: Text;
}

/** A rename that cannot be done; `text` says why. */
export class RenameError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
    this.name = "RenameError";
  }
}
