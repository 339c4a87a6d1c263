import { evaluateForm, evidenceAsked, type Evidence, type Facts, type Form, type FormOutcome, type FormValidator, type NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { useCallback, useMemo, useState } from "react";
import type { Step } from "../pieces/Stepper.tsx";
import type { AnswersSource } from "./answers-source.ts";
import { fillSteps, stepLine, type FillStep } from "./fill-steps.ts";

/** What is filled in, and by what it is judged. */
export interface FillingOf {
  definition: NoticeDefinition;
  form: Form;
  facts: Facts;
  validate: FormValidator;
  source: AnswersSource;
  /** How many files there are of each evidence item. The same object as long as none comes or goes. */
  counts: Record<string, number>;
  locale: Locale;
}

/** A form being filled in step by step. */
export interface Filling extends FillingOf {
  outcome: FormOutcome;
  /** Submitting was tried: from now on errors are told everywhere. */
  tried: boolean;
  asked: readonly Evidence[];
  steps: readonly FillStep[];
  /** The steps as the stepper shows them. */
  lines: readonly Step[];
  onOutcome(outcome: FormOutcome): void;
  onTried(): void;
}

/** Keeps how far a form is, for `FillPages`. */
export function useFilling(of: FillingOf): Filling {
  const { definition, form, facts, validate, source, counts, locale } = of;
  const [outcome, setOutcome] = useState<FormOutcome>(() => evaluateForm({ form, answers: source.answers, facts, year: definition.year, validate }));
  const [tried, setTried] = useState(false);
  const asked = useMemo(() => evidenceAsked(form, outcome.answers, facts), [form, outcome, facts]);
  const steps = useMemo(() => fillSteps(outcome, asked), [outcome, asked]);
  const onTried = useCallback(() => setTried(true), []);
  const lines = steps.map((step) => stepLine(step, outcome, asked, counts, tried, locale));
  return { ...of, outcome, tried, asked, steps, lines, onOutcome: setOutcome, onTried };
}
