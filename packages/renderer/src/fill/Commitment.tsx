import { useId, type RefObject } from "react";
import { say, type Locale } from "@shenbao/texts";
import { fillTexts } from "@shenbao/texts/fill";

interface CommitmentProps {
  box: RefObject<HTMLInputElement | null>;
  committed: boolean;
  onChange(committed: boolean): void;
  /** It was tried to go on without. */
  missing: boolean;
  locale: Locale;
}

/** The applicant's word that everything is true, given before every submission. */
export function Commitment({ box, committed, onChange, missing, locale }: CommitmentProps) {
  const wrongId = useId();
  return (
    <div className={missing ? "sb-commitment sb-commitment-wrong" : "sb-commitment"}>
      <label>
        <input
          ref={box}
          type="checkbox"
          checked={committed}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? wrongId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{say(fillTexts["commitment.text"], locale)}</span>
      </label>
      {missing && (
        <p className="sb-commitment-missing" id={wrongId} role="alert">
          {say(fillTexts["commitment.missing"], locale)}
        </p>
      )}
    </div>
  );
}
