import { routes, type Application, type CorrectionView } from "@shenbao/contract";
import { Banner, Button } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { portalCorrectionTexts as texts } from "@shenbao/texts/portal-corrections";
import { useEffect, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { CorrectionDialog } from "./CorrectionDialog.tsx";
import { CorrectionNotes } from "./CorrectionNotes.tsx";

export interface CorrectionBannerProps {
  application: Application;
  /** What was typed reaches the server first; false where it cannot. */
  before?(): Promise<boolean>;
  onTaken(): void;
}

/** That the notice was corrected in what concerns this application: the note, and the way to what it changes here. */
export function CorrectionBanner({ application, before, onTaken }: CorrectionBannerProps) {
  const { locale } = useSay();
  const { id, correction: known, version } = application;
  const [correction, setCorrection] = useState<CorrectionView | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [open, setOpen] = useState(false);
  const to = known?.concerns ? known.version : null;
  useEffect(() => {
    if (to === null) return;
    const stop = new AbortController();
    call(routes.getCorrection, { params: { id }, signal: stop.signal }).then(
      (answer) => setCorrection(answer.correction),
      (reason: unknown) => !stop.signal.aborted && setProblem(reason),
    );
    return () => stop.abort();
  }, [id, to]);
  if (to === null) return null;
  return (
    <Banner tone="warning" locale={locale} title={say(texts["correction.title"], locale, { to })}>
      <div className="sb-stack" data-correction={to}>
        {correction && <CorrectionNotes versions={correction.versions} />}
        <FormProblem problem={problem} />
        <p>{say(texts["correction.text"], locale, { from: version })}</p>
        <div>
          <Button kind="primary" small onClick={() => setOpen(true)}>
            {say(texts["correction.see"], locale)}
          </Button>
        </div>
      </div>
      {open && (
        <CorrectionDialog
          application={application}
          before={before ?? (() => Promise.resolve(true))}
          onClose={() => setOpen(false)}
          onTaken={() => {
            setOpen(false);
            onTaken();
          }}
        />
      )}
    </Banner>
  );
}
