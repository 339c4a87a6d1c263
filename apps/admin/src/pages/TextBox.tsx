import { type InputHTMLAttributes, type ReactNode, useId } from "react";

export interface TextBoxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  label: ReactNode;
  value: string;
  onChange(value: string): void;
  hint?: ReactNode;
  error?: string | null;
  /** A text of several lines. */
  rows?: number;
}

/** A labelled text input with its hint and its error. */
export function TextBox({ label, value, onChange, hint, error, rows, ...rest }: TextBoxProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  const common = { id, value, className: "ad-input", "aria-describedby": described, "aria-invalid": error ? true : undefined };
  return (
    <div className="ad-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="ad-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} maxLength={rest.maxLength} required={rest.required} autoFocus={rest.autoFocus} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...rest} {...common} onChange={(event) => onChange(event.target.value)} />
      )}
      {error && (
        <p className="ad-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
