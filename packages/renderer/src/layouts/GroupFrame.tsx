import { useId, type ReactNode } from "react";

export interface GroupFrameProps {
  title: string;
  description?: string;
  /** Read view: a section with a heading; else a fieldset. */
  reading: boolean;
  pointer?: string;
  /** The clause of the notice it comes from, where that is to be told. */
  clause?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, under their heading. */
export function GroupFrame({ title, description, reading, pointer, clause, children }: GroupFrameProps) {
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
      {clause}
      <div className="sb-layout">{children}</div>
    </fieldset>
  );
}
