import type { Text } from "@shenbao/texts";
import type { Answers } from "../definition/json.ts";

/** An error of the JSON Schema alone. `pointer` is the field itself: for `required`, the missing one. */
export interface SchemaError {
  pointer: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Checks answers against the form's JSON Schema alone; required errors point at the missing field itself. */
export type FormValidator = (answers: Answers) => SchemaError[];

/** What is wrong with a set of answers. */
export interface Finding {
  /** A pointer into the answers, or `evidence:<id>`. */
  at: string;
  /** The schema keyword or the rule's id. */
  code: string;
  severity: "error" | "explain" | "warning";
  message: Text;
  clause?: string;
}

/** How far one step of a form is. */
export interface StepOutcome {
  index: number;
  title: Text;
  /** Visible fields that somebody fills, and those of them with a value. */
  fields: number;
  filled: number;
  /** Required and visible. */
  required: number;
  requiredFilled: number;
  errors: number;
}

/** What a form means with these answers. */
export interface FormOutcome {
  /** Pruned (hidden fields gone), computed values in place: what is stored at submit. */
  answers: Answers;
  /** Concrete pointers of hidden fields and groups; a hidden group hides all below it: ask `isHidden`. */
  hidden: ReadonlySet<string>;
  isHidden(pointer: string): boolean;
  /** Whether a Category, Group, Label or Control of the form's own UI schema is hidden by its own rule. */
  isElementHidden(element: unknown): boolean;
  /** Disabled by a rule (ENABLE, DISABLE): shown, but not to be typed in now. */
  isDisabled(pointer: string): boolean;
  /** By schema or by `requiredWhen`. */
  isRequired(pointer: string): boolean;
  /** Schema errors of visible fields, `requiredWhen`, rules; of evidence too where its counts are given. */
  findings: Finding[];
  steps: StepOutcome[];
  /** Any error, or any `explain` without a reason in its `explainAt`. */
  blocking: boolean;
}
