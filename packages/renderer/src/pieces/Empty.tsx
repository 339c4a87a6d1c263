import type { ReactNode } from "react";

/** That there is nothing, what that means, and (as children) what to do. */
export function Empty({ title, text, children }: { title: ReactNode; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="sb-empty">
      <p className="sb-empty-title">{title}</p>
      {text !== undefined && <p className="sb-empty-text">{text}</p>}
      {children}
    </div>
  );
}
