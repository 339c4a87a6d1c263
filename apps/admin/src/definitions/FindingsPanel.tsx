import { Banner, Empty, Spinner } from "@shenbao/renderer";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { placeOfPointer } from "./place-of-pointer.ts";
import type { Checked } from "./use-check.ts";

/** What the engine finds, errors first; each leads to its line. */
export function FindingsPanel({ checked, text, onGo }: { checked: Checked; text: string; onGo(pointer: string): void }) {
  const t = useText();
  const { broken, check, error, busy } = checked;
  const findings = useMemo(
    () =>
      (check?.findings ?? [])
        .map((finding) => ({ ...finding, line: text.slice(0, placeOfPointer(text, finding.path).from).split("\n").length }))
        .sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error") || a.line - b.line),
    [check, text],
  );
  if (broken !== null) {
    return (
      <Banner tone="error" locale={t.locale} live="polite" title={t("definitions.brokenTitle")}>
        <p className="ad-break">{broken}</p>
      </Banner>
    );
  }
  if (error !== null) return <Failure error={error} />;
  if (!check) return <Spinner locale={t.locale} block />;
  if (findings.length === 0)
    return busy ? (
      <Spinner locale={t.locale} block />
    ) : (
      <Empty title={t("definitions.noFindings")} text={t(check.publishable ? "definitions.publishableText" : "definitions.personasFail")} />
    );
  return (
    <ul className="sb-findings" aria-busy={busy}>
      {findings.map((finding) => (
        <li key={`${finding.path} ${finding.code}`} className={`sb-finding sb-finding-${finding.severity}`}>
          <span className="sb-finding-severity">{t(finding.severity === "error" ? "definitions.error" : "definitions.warning")}</span>
          <span className="sb-finding-body">
            <button type="button" className="sb-finding-link ad-break" onClick={() => onGo(finding.path)}>
              {t("definitions.at", { line: finding.line, path: finding.path || "/" })}
            </button>
            <span className="sb-finding-text">{t.of(finding.message)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
