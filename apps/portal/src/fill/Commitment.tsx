import type { RefObject } from "react";
import { useSay } from "../client/use-say.ts";

interface CommitmentProps {
  box: RefObject<HTMLInputElement | null>;
  committed: boolean;
  onChange(committed: boolean): void;
  /** It was tried to go on without. */
  missing: boolean;
}

/** The applicant's word that everything is true, given before every submission. */
export function Commitment({ box, committed, onChange, missing }: CommitmentProps) {
  const { say } = useSay();
  return (
    <div className={missing ? "p-field p-field-wrong" : "p-field"}>
      <label className="p-choice">
        <input
          ref={box}
          type="checkbox"
          checked={committed}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? "commitment-missing" : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{say("commitment.text")}</span>
      </label>
      {missing && (
        <p className="p-error" id="commitment-missing" role="alert">
          {say("commitment.missing")}
        </p>
      )}
    </div>
  );
}
