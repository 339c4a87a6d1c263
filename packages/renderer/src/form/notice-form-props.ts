import type { ReactNode } from "react";
import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import type { Answers, Facts, Form, FormOutcome, FormValidator } from "@shenbao/engine";
import type { Locale, Text } from "@shenbao/texts";

/** An organisation to choose from. */
export interface OrganisationChoice {
  code: string;
  name: Text;
}

/** Why a place has to be changed: of a return, pinned at its field. */
export interface PlaceReason {
  /** A pointer, or `evidence:<id>`. */
  at: string;
  text: string;
  /** Said above it, where it is no reason of a return. */
  title?: string;
  /** It asks for nothing. */
  quiet?: boolean;
}

export interface NoticeFormProps {
  form: Form;
  /** Tells this form from others on the page; a change of it begins anew. */
  formId: string;
  year: number;
  locale: Locale;
  facts: Facts;
  /**
   * What is filled in. Kept by the caller: give back what `onChange` gave. Another object than that one (a reload, a
   * conflict) replaces what is shown, and leaves the focus where it is.
   */
  answers: Answers;
  /**
   * After the frame that shows a change, and before anything else happens when a field is left: all answers (unchanged parts
   * keep their identity) and the pointers that changed.
   */
  onChange(answers: Answers, changed: string[]): void;
  /** What may be edited: everything, these places only, or nothing (read view: the same layout as values). */
  open: "all" | readonly string[] | null;
  /** Compiled ahead, from `loadValidator`. Absent: only rules and `requiredWhen` are judged. */
  validate?: FormValidator;
  /** One step at a time (with `step`, from 0), or all as one page (check-lists, score sheets, reading). */
  layout: "steps" | "page";
  step?: number;
  /** Findings appear at fields that were left, or everywhere (after a try to submit). */
  show: "touched" | "all";
  organisations(level: string): Promise<readonly OrganisationChoice[]>;
  reasons?: readonly PlaceReason[];
  /** Only what lies at, above or below one of these places is shown: for reading what changed. */
  only?: readonly string[] | undefined;
  /** With every judgement: a little after a change, at once when a field is left. */
  onOutcome?(outcome: FormOutcome): void;
  /** Beside each field's label in read mode: e.g. the reviewer's «return» button. */
  fieldAside?(pointer: string, title: string): ReactNode;
  /** Renderers of anybody's, by the contract of JSON Forms; the highest rank wins (ours: 10 to 30). */
  renderers?: readonly JsonFormsRendererRegistryEntry[];
}
