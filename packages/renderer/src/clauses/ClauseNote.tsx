import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { useClause } from "./clauses-context.ts";

/** Which clause of the notice something comes from; its words are shown where they are asked for, by key, mouse or finger. */
export function ClauseNote({ id, locale }: { id: string; locale: Locale }) {
  const clause = useClause(id);
  const basis = say(rendererTexts["clause.basis"], locale, { id });
  if (!clause) return <span className="sb-clause sb-clause-name">{basis}</span>;
  return (
    <details className="sb-clause">
      <summary className="sb-clause-name">{basis}</summary>
      <div className="sb-clause-words">
        {clause.heading && <p className="sb-clause-heading">{clause.heading[locale]}</p>}
        <p>{clause.text[locale]}</p>
      </div>
    </details>
  );
}

/** The notes of several things, each clause once. */
export function ClauseNotes({ ids, locale }: { ids: readonly (string | undefined)[]; locale: Locale }) {
  return [...new Set(ids)].map((id) => id !== undefined && <ClauseNote key={id} id={id} locale={locale} />);
}
