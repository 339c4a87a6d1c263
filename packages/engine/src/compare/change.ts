import type { Text } from "@shenbao/texts";

/** The parts of a notice in the order in which a comparison tells them. */
export const changeParts = [
  "notice",
  "clauses",
  "tracks",
  "deadlines",
  "quotas",
  "limits",
  "registers",
  "forms",
  "workflow",
  "roles",
  "reviews",
  "tables",
  "publication",
  "messages",
  "print",
  "attachments",
  "personas",
  "other",
] as const;
export type ChangePart = (typeof changeParts)[number];

export type ChangeKind = "added" | "removed" | "changed" | "moved";

/** One difference between two definitions, told in a sentence. */
export interface Change {
  kind: ChangeKind;
  part: ChangePart;
  /** Of a form: its title. Sentences of a form do not name it again. */
  heading: Text | null;
  /** JSON Pointers of the thing in each definition; `null` where it is not there. */
  before: string | null;
  after: string | null;
  /** Other places that the sentence tells of: in the definition after, or before where they are gone. */
  also: string[];
  sentence: Text;
  /** What a changed text said and says, where the sentence does not quote it: shown with its differences marked. */
  texts?: { before: Text; after: Text };
}

/** The part of a notice that a word at its root belongs to. */
export function partOfWord(word: string): ChangePart {
  if (word === "opens") return "deadlines";
  if (word === "messagesBy") return "messages";
  if (["id", "year", "title", "summary", "timezone", "owner", "issuer", "basis", "contacts"].includes(word)) return "notice";
  return changeParts.find((part) => part === word) ?? "other";
}
