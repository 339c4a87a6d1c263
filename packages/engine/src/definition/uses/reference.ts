import type { Text } from "@shenbao/texts";
import type { usesTexts } from "@shenbao/texts/uses";
import type { Subject } from "./subject.ts";

/** What a use does with what it names: a key of the catalogue. */
export type How = keyof typeof usesTexts & `how.${string}`;

/** What a reference names: a field of some forms by its dotted path, or another thing by its id. */
export type Named =
  | { kind: "field"; /** Every form that has it there. */ forms: readonly string[]; place: string }
  | { kind: "evidence" | "rule"; forms: readonly string[]; id: string }
  | { kind: Exclude<Subject["kind"], "field" | "evidence" | "rule">; id: string };

/** The thing that names another, as sentences call it. */
export interface User {
  subject: Subject | null;
  title: Text;
}

/** One place of a definition that names a thing, and how it is written anew. */
export interface Reference {
  path: string;
  named: Named;
  user: User;
  /** `itself`: here the thing stands; it is no use of it. */
  how: How | "itself";
  /** Writes the name anew, on the definition that was walked. `depth`: which part of a field's path has the new name, from 0. */
  rename(to: string, depth: number): void;
  /** Of a field that is named by its whole path: writes other names in place of the first `from` names of that path. */
  move?: ((from: number, to: readonly string[]) => void) | undefined;
  /** Takes the reference out. Absent: without what it names it is broken. */
  drop?: (() => void) | undefined;
}

export type Note = (reference: Reference) => void;
