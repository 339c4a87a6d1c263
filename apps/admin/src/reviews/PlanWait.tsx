import { Banner, Button, Spinner } from "@shenbao/renderer";
import { useEffect, useState } from "react";
import { useText } from "../language/use-text.ts";

export interface PlanWaitProps {
  computing: boolean;
  cancelled: boolean;
  onCancel(): void;
  onAgain(): void;
}

/** While a plan is computed: that it is, for how long already, and how to give it up; given up, how to begin anew. */
export function PlanWait({ computing, cancelled, onCancel, onAgain }: PlanWaitProps) {
  const t = useText();
  const seconds = useSeconds(computing);
  if (cancelled)
    return (
      <Banner tone="info" locale={t.locale} live="polite">
        <p>{t("plan.cancelled")}</p>
        <div className="sb-buttons">
          <Button small onClick={onAgain}>
            {t("plan.again")}
          </Button>
        </div>
      </Banner>
    );
  if (!computing) return null;
  return (
    <div className="ad-plan-wait">
      <Spinner locale={t.locale} label={t("plan.computing")} />
      {seconds > 0 && <span className="sb-muted sb-number">{t("plan.seconds", { seconds })}</span>}
      <Button small onClick={onCancel}>
        {t("plan.cancel")}
      </Button>
    </div>
  );
}

/** Whole seconds since it began. */
function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!running) return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}
