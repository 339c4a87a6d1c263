import type { Application } from "@shenbao/contract";
import { Problem } from "@shenbao/contract";
import { evaluateForm, type Facts, type Finding, type Form, type FormOutcome, type FormValidator, type NoticeDefinition } from "@shenbao/engine";
import { Banner, Card } from "@shenbao/renderer";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useNavigate, useRevalidator } from "react-router";
import { ActionButton } from "../applications/ActionButton.tsx";
import { problemText } from "../client/problem-text.ts";
import { useSay } from "../client/use-say.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";
import { CheckFindings } from "./CheckFindings.tsx";
import { Commitment } from "./Commitment.tsx";

interface CheckStepProps {
  application: Application;
  definition: NoticeDefinition;
  form: Form;
  facts: Facts;
  validate: FormValidator;
  saver: DraftSaver;
  counts: Record<string, number>;
  /** Resolves when no upload is under way. */
  uploaded(): Promise<void>;
  onOutcome(outcome: FormOutcome): void;
  onTried(): void;
  onGo(at: string): void;
}

/** The last step: everything that stands in the way in one list, the commitment, and the actions that hand the form in. */
export function CheckStep({ application, definition, form, facts, validate, saver, counts, uploaded, onOutcome, onTried, onGo }: CheckStepProps) {
  const { say, locale } = useSay();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const answers = useSyncExternalStore(saver.subscribe, () => saver.answers);
  const outcome = useMemo(
    () => evaluateForm({ form, answers, facts, year: definition.year, validate, evidence: counts }),
    [form, answers, facts, definition.year, validate, counts],
  );
  const [said, setSaid] = useState<{ findings: Finding[]; about: typeof answers } | null>(null);
  const [committed, setCommitted] = useState(false);
  const [warned, setWarned] = useState<"findings" | "commitment" | "unsaved" | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const commitment = useRef<HTMLInputElement>(null);
  // What the server found holds until something is changed.
  const findings = said !== null && said.about === answers && !outcome.blocking ? said.findings : outcome.findings;

  useEffect(() => {
    onTried();
    onOutcome(outcome);
  }, [onTried, onOutcome, outcome]);
  const fresh = useRef(false);
  useEffect(() => {
    if (fresh.current) return;
    fresh.current = true;
    // Whether an action is possible may hang on answers that are just being saved: asked anew once, on coming here.
    void saver.flush().then(() => revalidate());
  }, [saver, revalidate]);

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
  const before = async () => {
    await uploaded();
    const saved = await saver.flush();
    if (!saved) setWarned("unsaved");
    return saved;
  };
  const actions = application.actions.flatMap((available) => {
    const action = definition.workflow.actions.find((one) => one.id === available.id);
    return action?.needs?.includes("valid") ? [{ action, available }] : [];
  });

  return (
    <div className="sb-stack">
      <div ref={list} tabIndex={-1} className="sb-stack">
        {warned === "findings" && (
          <Banner tone="error" locale={locale} live="assertive">
            <p>{say("check.blocked")}</p>
          </Banner>
        )}
        <CheckFindings findings={findings} answers={outcome.answers} definition={definition} form={form} blocking={outcome.blocking} onGo={onGo} />
      </div>
      <Card title={say("commitment.title")}>
        <Commitment box={commitment} committed={committed} onChange={setCommitted} missing={warned === "commitment" && !committed} />
        {warned === "unsaved" && (
          <Banner tone="error" locale={locale} live="assertive">
            <p>{say("check.unsaved")}</p>
          </Banner>
        )}
        <div className="p-submit">
          {actions.map(({ action, available }) => (
            <ActionButton
              key={action.id}
              application={application}
              definition={definition}
              action={action}
              available={available}
              revision={() => saver.revision}
              guard={guard}
              before={before}
              onDone={() => void navigate(`/applications/${application.id}/receipt`, { replace: true })}
              onProblem={(problem) => {
                if (problem instanceof Problem && problem.findings.length > 0) setSaid({ findings: problem.findings.map(findingOf), about: answers });
                else if (problem instanceof Problem && problem.code === "stale") void saver.follow().catch((reason: unknown) => console.warn(problemText(reason, locale)));
              }}
            />
          ))}
          {actions.length === 0 && <p className="sb-muted">{say("check.noAction")}</p>}
        </div>
      </Card>
    </div>
  );
}

/** The server has said it in the reader's language. */
function findingOf(finding: Problem["findings"][number]): Finding {
  return { ...finding, message: { "zh-CN": finding.message, en: finding.message } };
}
