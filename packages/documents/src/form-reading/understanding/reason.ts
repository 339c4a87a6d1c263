import type { TextParams } from "@shenbao/texts";

/** Why something of a file became what it became. Each has its sentence `reason.<code>` in `@shenbao/texts/form-reading`. */
export type ReasonCode =
  | "label-and-cell"
  | "label-above"
  | "label-in-cell"
  | "help"
  | "line"
  | "limit"
  | "heading-limit"
  | "heading-blank"
  | "long-guess"
  | "unit"
  | "unit-missing"
  | "known-kind"
  | "date-blank"
  | "date-guess"
  | "period"
  | "telephone"
  | "boxes-one"
  | "boxes-several"
  | "boxes-unsaid"
  | "brackets"
  | "one-box"
  | "yes-no"
  | "list"
  | "list-blank"
  | "other-words"
  | "header"
  | "one-row"
  | "rows"
  | "turned"
  | "years"
  | "years-relative"
  | "sum-row"
  | "sum-column"
  | "sum-turned"
  | "many-columns"
  | "seal-beside"
  | "heading"
  | "group"
  | "sheet"
  | "front"
  | "note"
  | "words"
  | "evidence-list"
  | "evidence-optional"
  | "title-guess"
  | "untitled";

/** Those that say that somebody has to look. */
const unsure: ReadonlySet<ReasonCode> = new Set([
  "heading-blank",
  "help",
  "long-guess",
  "unit-missing",
  "date-guess",
  "period",
  "telephone",
  "boxes-unsaid",
  "brackets",
  "one-box",
  "list-blank",
  "one-row",
  "years",
  "years-relative",
  "sum-turned",
  "many-columns",
  "seal-beside",
  "words",
  "title-guess",
  "untitled",
]);

export interface Reason {
  code: ReasonCode;
  params?: TextParams;
}

export function isSure(reasons: readonly Reason[]): boolean {
  return !reasons.some(({ code }) => unsure.has(code));
}

/** Why something of a file is not in the form. Each has its sentence `left.<code>`. */
export type LeftCode =
  "seal" | "office" | "number" | "blank" | "no-label" | "no-place" | "filled" | "calculated" | "empty-section" | "front" | "photo" | "long" | "list-word" | "not-understood";
