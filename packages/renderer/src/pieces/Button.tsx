import type { ButtonHTMLAttributes, ReactNode } from "react";

export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `secondary` where absent. One `primary` a page part. */
  kind?: ButtonKind;
  small?: boolean;
  wide?: boolean;
  /** While it works: it keeps the focus, says so, and takes no second press. */
  busy?: boolean;
  children: ReactNode;
}

/** The classes of a button, for links that look like one. */
export function buttonClass(kind: ButtonKind = "secondary", options: { small?: boolean; wide?: boolean } = {}): string {
  return ["sb-button", `sb-button-${kind}`, options.small ? "sb-button-small" : "", options.wide ? "sb-button-wide" : ""].filter(Boolean).join(" ");
}

/** A native button; `type="button"` unless told otherwise. */
export function Button({ kind, small, wide, busy = false, className, onClick, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`${buttonClass(kind, { small, wide })}${className ? ` ${className}` : ""}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="sb-spinner-ring" aria-hidden="true" />}
      {children}
    </button>
  );
}
