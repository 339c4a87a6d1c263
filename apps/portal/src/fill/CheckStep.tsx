import type { Application } from "@shenbao/contract";
import { Problem } from "@shenbao/contract";
import type { Answers, Finding } from "@shenbao/engine";
import { Banner, FillCheck, type Filling } from "@shenbao/renderer";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useRevalidator } from "react-router";
import { ActionButton } from "../applications/ActionButton.tsx";
import { problemText } from "../client/problem-text.ts";
import { useSay } from "../client/use-say.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";
import { NoticeLimits } from "../notices/NoticeLimits.tsx";

interface CheckStepProps {
  application: Application;
  filling: Filling;
  saver: DraftSaver;
  /** Resolves when no upload is under way. */
  uploaded(): Promise<void>;
  onGo(at: string): void;
}

/** The last step with the actions that the server offers: everything is saved before one of them is sent. */
export function CheckStep({ application, filling, saver, uploaded, onGo }: CheckStepProps) {
  const { say, locale } = useSay();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const { definition } = filling;
  const [said, setSaid] = useState<{ findings: Finding[]; about: Answers } | null>(null);
  const [unsaved, setUnsaved] = useState(false);

  const fresh = useRef(false);
  useEffect(() => {
    if (fresh.current) return;
    fresh.current = true;
    // Whether an action is possible may hang on answers that are just being saved: asked anew once, on coming here.
    void saver.flush().then(() => revalidate());
  }, [saver, revalidate]);

  const before = async () => {
    await uploaded();
    const saved = await saver.flush();
    if (!saved) setUnsaved(true);
    return saved;
  };
  const actions = application.actions.flatMap((available) => {
    const action = definition.workflow.actions.find((one) => one.id === available.id);
    return action?.needs?.includes("valid") ? [{ action, available }] : [];
  });

  return (
    <FillCheck
      filling={filling}
      said={said}
      onGo={onGo}
      ready={<NoticeLimits definition={definition} track={application.track} />}
      note={
        unsaved && (
          <Banner tone="error" locale={locale} live="assertive">
            <p>{say("check.unsaved")}</p>
          </Banner>
        )
      }
      actions={(guard) => (
        <div className="p-submit">
          {actions.map(({ action, available }) => (
            <ActionButton
              key={action.id}
              application={application}
              definition={definition}
              action={action}
              available={available}
              revision={() => saver.revision}
              guard={() => {
                setUnsaved(false);
                return guard();
              }}
              before={before}
              onDone={() => void navigate(`/applications/${application.id}/receipt`, { replace: true })}
              onProblem={(problem) => {
                if (problem instanceof Problem && problem.findings.length > 0) setSaid({ findings: problem.findings.map(findingOf), about: saver.answers });
                else if (problem instanceof Problem && problem.code === "stale") void saver.follow().catch((reason: unknown) => console.warn(problemText(reason, locale)));
              }}
            />
          ))}
          {actions.length === 0 && <p className="sb-muted">{say("check.noAction")}</p>}
        </div>
      )}
    />
  );
}

/** The server has said it in the reader's language. */
function findingOf(finding: Problem["findings"][number]): Finding {
  return { ...finding, message: { "zh-CN": finding.message, en: finding.message } };
}
