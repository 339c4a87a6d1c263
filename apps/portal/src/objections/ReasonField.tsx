import { useId, type FocusEvent } from "react";
import { useSay } from "../client/use-say.ts";

export interface ReasonFieldProps {
  value: string;
  onChange(value: string): void;
  onBlur?(event: FocusEvent): void;
  name?: string;
  error?: string | undefined;
}

/** What is wrong with a published application, and why. */
export function ReasonField({ value, onChange, onBlur, name, error }: ReasonFieldProps) {
  const { say } = useSay();
  const id = useId();
  return (
    <div className={error === undefined ? "p-field" : "p-field p-field-wrong"}>
      <label className="p-label" htmlFor={id}>
        {say("objections.reason")}
      </label>
      <p className={error === undefined ? "p-help" : "p-error"} id={`${id}-help`}>
        {say("objections.reasonHelp")}
      </p>
      <textarea
        id={id}
        name={name}
        className="p-input"
        rows={6}
        maxLength={2000}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
    </div>
  );
}
