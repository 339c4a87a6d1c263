import { Button, Dialog } from "@shenbao/renderer";
import { useState } from "react";
import { useText } from "../language/use-text.ts";

/** Hands in a score sheet, after a question: it cannot be changed afterwards. */
export function HandInSheet({ blocked, total, onBlocked, handIn }: { blocked: boolean; total: number | null; onBlocked(): void; handIn(): Promise<boolean> }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await handIn();
    setBusy(false);
    setAsking(false);
  };
  return (
    <>
      <div>
        <Button kind="primary" onClick={() => (blocked ? onBlocked() : setAsking(true))}>
          {t("assignments.handIn")}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={t("assignments.handInAsk")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => void go()}>
              {t("assignments.handIn")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{t("assignments.handInText", { total: total === null ? "–" : total })}</p>
      </Dialog>
    </>
  );
}
