import { useId, type ReactNode } from "react";

export interface CardProps {
  title?: ReactNode;
  /** Beside the title: a tag, a link, a small button. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A white surface with a line around it; with a title it is a section of the page. */
export function Card({ title, aside, children, className }: CardProps) {
  const id = useId();
  return (
    <section className={`sb-card${className ? ` ${className}` : ""}`} aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || aside !== undefined) && (
        <div className="sb-card-head">
          {title !== undefined && (
            <h2 className="sb-card-title" id={id}>
              {title}
            </h2>
          )}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
