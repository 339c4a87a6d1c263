import type { Finding } from "@shenbao/engine";
import { ClauseNote } from "../clauses/ClauseNote.tsx";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";

export interface FindingsListProps {
  findings: readonly Finding[];
  /** The name of the field or evidence item a finding points at. */
  titleOf(at: string): string;
  locale: Locale;
  onGo(at: string): void;
}

const order = { error: 0, explain: 1, warning: 2 } as const;

/** All findings in one list, what blocks first; each leads to its field, and tells the clause it comes from (of `ClausesContext`). */
export function FindingsList({ findings, titleOf, locale, onGo }: FindingsListProps) {
  if (findings.length === 0) return <p className="sb-findings-none">{say(rendererTexts["findings.none"], locale)}</p>;
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul className="sb-findings">
      {sorted.map((finding) => {
        return (
          <li key={`${finding.at} ${finding.code}`} className={`sb-finding sb-finding-${finding.severity}`}>
            <span className="sb-finding-severity">{say(rendererTexts[`findings.${finding.severity}`], locale)}</span>
            <div className="sb-finding-body">
              <button type="button" className="sb-finding-link" onClick={() => onGo(finding.at)}>
                {titleOf(finding.at)}
              </button>
              <span className="sb-finding-text">{finding.message[locale]}</span>
              {finding.clause !== undefined && <ClauseNote id={finding.clause} locale={locale} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
