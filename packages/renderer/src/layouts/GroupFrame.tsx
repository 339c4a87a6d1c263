import { useId, type ReactNode } from "react";

export interface GroupFrameProps {
  title: string;
  description?: string;
  /** Read view: a section with a heading; else a fieldset. */
  reading: boolean;
  pointer?: string;
  children: ReactNode;
}

/** Fields that belong together, under their heading. */
export function GroupFrame({ title, description, reading, pointer, children }: GroupFrameProps) {
  const id = useId();
  const help = description !== undefined && (
    <p className="sb-help" id={id}>
      {description}
    </p>
  );
  if (reading) {
    return (
      <section className="sb-group" data-field={pointer}>
        {title && <h3 className="sb-group-title">{title}</h3>}
        {children}
      </section>
    );
  }
  return (
    <fieldset className="sb-group" data-field={pointer} aria-describedby={help ? id : undefined}>
      {title && <legend className="sb-group-title">{title}</legend>}
      {help}
      <div className="sb-layout">{children}</div>
    </fieldset>
  );
}
