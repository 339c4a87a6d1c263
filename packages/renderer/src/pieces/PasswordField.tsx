import { useId, useState, type InputHTMLAttributes } from "react";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { Button } from "./Button.tsx";

export interface PasswordFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "type" | "className" | "id"> {
  label: string;
  value: string;
  onChange(value: string): void;
  locale: Locale;
  /** For a new password: how many characters it must have. It is said beforehand, and what length there is while it is typed. */
  fewest?: number;
  /** What is wrong, at the field. */
  error?: string | null;
}

/** From so many characters on the length is called good. */
const goodLength = 14;

/** A labelled password with a button that shows what was typed. */
export function PasswordField({ label, value, onChange, locale, fewest, error, ...rest }: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const right = fewest !== undefined && !error && value.length >= fewest;
  const described = [fewest !== undefined && `${id}-help`, error && `${id}-error`, right && `${id}-right`].filter(Boolean).join(" ");
  return (
    <div className={error ? "sb-password sb-password-wrong" : "sb-password"}>
      <label className="sb-label" htmlFor={id}>
        {label}
      </label>
      {fewest !== undefined && (
        <p className="sb-help" id={`${id}-help`}>
          {say(rendererTexts["password.rule"], locale, { length: fewest })}
        </p>
      )}
      <div className="sb-password-row">
        <input
          spellCheck={false}
          autoCapitalize="none"
          {...rest}
          id={id}
          className="sb-input"
          type={shown ? "text" : "password"}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button onClick={() => setShown(!shown)}>
          {say(rendererTexts[shown ? "password.hide" : "password.show"], locale)}
          <span className="sb-hidden"> {label}</span>
        </Button>
      </div>
      <div aria-live="polite">
        {error && (
          <p className="sb-error" id={`${id}-error`}>
            {error}
          </p>
        )}
        {right && (
          <p className="sb-password-right" id={`${id}-right`}>
            {say(rendererTexts[value.length < goodLength ? "password.fair" : "password.good"], locale)}
          </p>
        )}
      </div>
    </div>
  );
}
