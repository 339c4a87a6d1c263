import { routes, type Application, type CallAnswer } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { call } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { idempotencyKey } from "../draft/idempotency-key.ts";

interface SealHereProps {
  application: Application;
  evidence: string;
  onSealed(sealed: CallAnswer<typeof routes.sealEvidence>): void;
}

/** Seals the application electronically, in place of printing, stamping and scanning it. */
export function SealHere({ application, evidence, onSealed }: SealHereProps) {
  const { say } = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const key = useRef(idempotencyKey());
  const seal = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onSealed(await call(routes.sealEvidence, { params: { id: application.id, evidence }, body: {}, key: key.current }));
    } catch (reason) {
      setProblem(reason);
      key.current = idempotencyKey();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="sb-stack">
      <p>{say("uploads.sealText")}</p>
      <div className="sb-buttons">
        <Button kind="primary" busy={busy} onClick={() => void seal()}>
          {say("uploads.seal")}
        </Button>
      </div>
      <FormProblem problem={problem} />
    </div>
  );
}
