import { useId } from "react";

export interface SelectBoxProps {
  label: string;
  value: string;
  onChange(value: string): void;
  choices: { value: string; title: string }[];
  /** Shown while nothing is chosen. */
  empty?: string;
}

/** A labelled choice of one. */
export function SelectBox({ label, value, onChange, choices, empty }: SelectBoxProps) {
  const id = useId();
  return (
    <div className="ad-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="ad-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {empty !== undefined && (
          <option value="" disabled>
            {empty}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </div>
  );
}
