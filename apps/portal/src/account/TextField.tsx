import { useId, type FocusEvent, type HTMLInputTypeAttribute, type ReactNode } from "react";

export interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur?(event: FocusEvent): void;
  type?: HTMLInputTypeAttribute;
  name?: string;
  help?: ReactNode;
  /** What is wrong, at the field. */
  error?: string;
  /** That it is right, where that can be told at once. */
  confirmation?: string;
  autoComplete?: string;
  readOnly?: boolean;
  inputMode?: "text" | "tel" | "email" | "numeric";
  optional?: string;
  maxLength?: number;
}

/** A labelled native input, with help before and what is wrong beneath it. */
export function TextField({ label, value, onChange, onBlur, type = "text", name, help, error, confirmation, optional, ...rest }: TextFieldProps) {
  const id = useId();
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`, confirmation !== undefined && `${id}-right`].filter(Boolean).join(" ");
  return (
    <div className={error === undefined ? "p-field" : "p-field p-field-wrong"}>
      <label className="p-label" htmlFor={id}>
        {label}
        {optional !== undefined && <span className="sb-muted"> {optional}</span>}
      </label>
      {help !== undefined && (
        <p className="p-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        id={id}
        className="p-input"
        type={type}
        name={name}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        {...rest}
      />
      <div aria-live="polite">
        {error !== undefined && (
          <p className="p-error" id={`${id}-error`}>
            {error}
          </p>
        )}
        {error === undefined && confirmation !== undefined && (
          <p className="p-right" id={`${id}-right`}>
            {confirmation}
          </p>
        )}
      </div>
    </div>
  );
}
