import { Problem, routes, type Application, type CorrectionView } from "@shenbao/contract";
import { Banner, Button, Dialog, Spinner } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { portalCorrectionTexts as texts } from "@shenbao/texts/portal-corrections";
import { useCallback, useEffect, useRef, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { Intention } from "../draft/intention.ts";
import { CorrectionChanges } from "./CorrectionChanges.tsx";
import { CorrectionNotes } from "./CorrectionNotes.tsx";

export interface CorrectionDialogProps {
  application: Application;
  before(): Promise<boolean>;
  onClose(): void;
  onTaken(): void;
}

interface Seen {
  correction: CorrectionView | null;
  /** Of the application when this was judged: what is taken is what was seen. */
  revision: number;
}

/** What a correction changes for one's own application, and taking it. What was typed is saved first, so that it is judged too. */
export function CorrectionDialog({ application, before, onClose, onTaken }: CorrectionDialogProps) {
  const { say: sayPortal, locale } = useSay();
  const { id } = application;
  const intention = useRef(new Intention(`correction:${id}`));
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const save = useRef(before);
  const look = useCallback(async () => {
    setSeen(null);
    await save.current();
    const now = await call(routes.getApplication, { params: { id } });
    const { correction } = await call(routes.getCorrection, { params: { id } });
    setSeen({ correction, revision: now.revision });
  }, [id]);
  useEffect(() => {
    look().catch(setProblem);
  }, [look]);

  const take = async () => {
    const correction = seen?.correction;
    if (!correction || !seen) return;
    setBusy(true);
    setProblem(null);
    const body = { version: correction.to };
    try {
      await intention.current.carryOut({ body, revision: seen.revision }, (key) => call(routes.takeCorrection, { params: { id }, body, revision: seen.revision, key }));
      onTaken();
    } catch (reason) {
      setProblem(reason);
      // Something else is there to be seen now.
      if (reason instanceof Problem && (reason.code === "stale" || reason.code === "corrected-again")) await look().catch(setProblem);
    } finally {
      setBusy(false);
    }
  };
  const correction = seen?.correction;
  return (
    <Dialog
      open
      wide
      title={say(texts["correction.dialog"], locale)}
      locale={locale}
      onClose={() => !busy && onClose()}
      actions={
        <>
          {correction && correction.why === null && (
            <Button kind="primary" busy={busy} onClick={() => void take()}>
              {say(texts["correction.take"], locale)}
            </Button>
          )}
          <Button disabled={busy} onClick={onClose}>
            {correction?.why === null ? say(texts["correction.later"], locale) : sayPortal("actions.cancel")}
          </Button>
        </>
      }
    >
      <div className="sb-stack">
        <FormProblem problem={problem} />
        {!seen && problem === null && (
          <p>
            <Spinner locale={locale} /> {say(texts["correction.loading"], locale)}
          </p>
        )}
        {correction && (
          <>
            <CorrectionNotes versions={correction.versions} />
            {correction.why !== null && (
              <Banner tone="error" locale={locale}>
                <p>{correction.why}</p>
              </Banner>
            )}
            <CorrectionChanges correction={correction} />
          </>
        )}
      </div>
    </Dialog>
  );
}
