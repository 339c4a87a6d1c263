import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  /** A line above the title: where one is. */
  caption?: ReactNode;
  /** A sentence below it. */
  note?: ReactNode;
  /** Buttons and tags at its side. */
  children?: ReactNode;
}

/** The head of a page: its only h1, focusable so that a change of route can lead there. */
export function PageHeader({ title, caption, note, children }: PageHeaderProps) {
  return (
    <div className="sb-page-header">
      <div className="sb-page-header-text">
        {caption !== undefined && <p className="sb-page-header-caption">{caption}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {note !== undefined && <p className="sb-page-header-note">{note}</p>}
      </div>
      {children !== undefined && <div className="sb-buttons">{children}</div>}
    </div>
  );
}
