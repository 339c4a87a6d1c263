import { useId, useState } from "react";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";

export interface Step {
  title: string;
  required: number;
  requiredFilled: number;
  /** Findings to correct. Shown only when given as more than 0. */
  errors: number;
  /** Replaces the line below the title: for the platform's own steps. */
  note?: string;
  done?: boolean;
}

export interface StepperProps {
  steps: readonly Step[];
  current: number;
  onGo(step: number): void;
  locale: Locale;
}

function stepNote(step: Step, locale: Locale): string {
  if (step.note !== undefined) return step.note;
  if (step.errors > 0) return say(rendererTexts["stepper.errors"], locale, { count: step.errors });
  if (step.requiredFilled >= step.required) return say(rendererTexts["stepper.done"], locale);
  return say(rendererTexts["stepper.filled"], locale, { filled: step.requiredFilled, required: step.required });
}

/** The steps of a form at its side, with completeness; on phones one line that opens. */
export function Stepper({ steps, current, onGo, locale }: StepperProps) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  return (
    <nav className="sb-stepper" aria-label={say(rendererTexts["stepper.label"], locale)}>
      <button type="button" className="sb-stepper-summary" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
        <span>{say(rendererTexts["stepper.current"], locale, { number: current + 1, count: steps.length, title: steps[current]?.title ?? "" })}</span>
        <svg className="sb-stepper-chevron" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path fill="none" stroke="currentColor" strokeWidth="2" d="m5 8 5 5 5-5" />
        </svg>
        <span className="sb-hidden">{say(rendererTexts["stepper.show"], locale)}</span>
      </button>
      <ol id={listId}>
        {steps.map((step, index) => {
          const done = step.done ?? (step.errors === 0 && step.requiredFilled >= step.required);
          return (
            <li key={index}>
              <button
                type="button"
                className={`sb-step${step.errors > 0 ? " sb-step-errors" : done ? " sb-step-done" : ""}`}
                aria-current={index === current ? "step" : undefined}
                onClick={() => {
                  setOpen(false);
                  onGo(index);
                }}
              >
                <span className="sb-step-mark" aria-hidden="true">
                  {step.errors > 0 ? "!" : done ? "✓" : index + 1}
                </span>
                <span className="sb-step-text">
                  {step.title}
                  <span className="sb-step-count">{stepNote(step, locale)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
