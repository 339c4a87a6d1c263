import { say, type Locale } from "@shenbao/texts";
import { fillTexts } from "@shenbao/texts/fill";
import type { ReactNode } from "react";
import { Button } from "../pieces/Button.tsx";

export interface FillBarProps {
  locale: Locale;
  /** Whether everything is saved. */
  status: ReactNode;
  /** Titles of the steps beside this one. */
  previous: string | undefined;
  next: string | undefined;
  onPrevious(): void;
  onNext(): void;
}

/** The foot of a step: back, on, and whether everything is saved. */
export function FillBar({ locale, status, previous, next, onPrevious, onNext }: FillBarProps) {
  return (
    <div className="sb-fill-bar">
      {status}
      <div className="sb-buttons sb-fill-buttons">
        {previous !== undefined && (
          <Button onClick={onPrevious}>
            {say(fillTexts["fill.previous"], locale)}
            <span className="sb-hidden">{`: ${previous}`}</span>
          </Button>
        )}
        {next !== undefined && (
          <Button kind="primary" onClick={onNext}>
            {say(fillTexts["fill.next"], locale)}
            <span className="sb-hidden">{`: ${next}`}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
