import { evaluateForm, type Answers, type Finding } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { fillTexts } from "@shenbao/texts/fill";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { Banner } from "../pieces/Banner.tsx";
import { Card } from "../pieces/Card.tsx";
import { CheckFindings } from "./CheckFindings.tsx";
import { Commitment } from "./Commitment.tsx";
import type { Filling } from "./use-filling.ts";

export interface FillCheckProps {
  filling: Filling;
  onGo(at: string): void;
  /** What was found elsewhere (on the server) of these very answers, which they do not show by themselves. */
  said?: { findings: readonly Finding[]; about: Answers } | null;
  /** Above the commitment where nothing stands in the way: what else is to be known before it is handed in. */
  ready?: ReactNode;
  /** Below the commitment: what else stands in the way. */
  note?: ReactNode;
  /** The buttons that hand it in. `guard`: whether it can be; where not, it says why and leads there. */
  actions(guard: () => boolean): ReactNode;
}

/** The last step: everything that stands in the way in one list, the commitment, and the actions that hand the form in. */
export function FillCheck({ filling, onGo, said = null, ready, note, actions }: FillCheckProps) {
  const { definition, form, facts, validate, source, counts, locale, onOutcome, onTried } = filling;
  const answers = useSyncExternalStore(source.subscribe, () => source.answers);
  const outcome = useMemo(
    () => evaluateForm({ form, answers, facts, year: definition.year, validate, evidence: counts }),
    [form, answers, facts, definition.year, validate, counts],
  );
  const [committed, setCommitted] = useState(false);
  const [warned, setWarned] = useState<"findings" | "commitment" | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const commitment = useRef<HTMLInputElement>(null);
  // What the server found holds until something is changed.
  const findings = said !== null && said.about === answers && !outcome.blocking ? said.findings : outcome.findings;

  useEffect(() => {
    onTried();
    onOutcome(outcome);
  }, [onTried, onOutcome, outcome]);

  const guard = () => {
    if (outcome.blocking) {
      setWarned("findings");
      list.current?.focus();
      return false;
    }
    if (!committed) {
      setWarned("commitment");
      commitment.current?.focus();
      return false;
    }
    setWarned(null);
    return true;
  };

  return (
    <div className="sb-stack">
      <div ref={list} tabIndex={-1} className="sb-stack">
        {warned === "findings" && (
          <Banner tone="error" locale={locale} live="assertive">
            <p>{say(fillTexts["check.blocked"], locale)}</p>
          </Banner>
        )}
        <CheckFindings findings={findings} answers={outcome.answers} definition={definition} form={form} blocking={outcome.blocking} locale={locale} onGo={onGo} />
      </div>
      {!outcome.blocking && ready}
      <Card title={say(fillTexts["commitment.title"], locale)}>
        <Commitment box={commitment} committed={committed} onChange={setCommitted} missing={warned === "commitment" && !committed} locale={locale} />
        {note}
        {actions(guard)}
      </Card>
    </div>
  );
}
