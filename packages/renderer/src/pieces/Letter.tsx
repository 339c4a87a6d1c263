import type { ReactNode } from "react";

export interface LetterProps {
  subject: string;
  body: string;
  /** When it came, and of what. */
  note: string;
  /** What marks one that was not opened yet; null once it was. */
  fresh: string | null;
  onOpen(): void;
  /** Where it leads. */
  children?: ReactNode;
}

/** A message that arrived, in a list of class `sb-letters`: opened in its place. */
export function Letter({ subject, body, note, fresh, onOpen, children }: LetterProps) {
  return (
    <li>
      <details onToggle={(event) => event.currentTarget.open && fresh !== null && onOpen()}>
        <summary>
          <span className={fresh === null ? "sb-letter-subject" : "sb-letter-subject sb-letter-fresh"}>{subject}</span>
          {fresh !== null && <span className="sb-tag sb-tone-progress">{fresh}</span>}
          <span className="sb-muted sb-small">{note}</span>
        </summary>
        <p className="sb-letter-text">{body}</p>
        {children}
      </details>
    </li>
  );
}
