import { Button } from "@shenbao/renderer";
import { showCount } from "../language/show-count.ts";
import { useText } from "../language/use-text.ts";
import type { Chosen } from "./use-chosen.ts";

export interface ChosenBarProps {
  chosen: Chosen;
  count: { value: number; capped: boolean } | undefined;
  onAll(): void;
  onNone(): void;
  onAct(): void;
  onCases(): void;
}

/** What is chosen in a list, and what can be done with it; nothing while nothing is. */
export function ChosenBar({ chosen, count, onAll, onNone, onAct, onCases }: ChosenBarProps) {
  const t = useText();
  if (!chosen.all && chosen.ids.length === 0) return null;
  const whole = count ? showCount(count, t.locale) : "";
  return (
    <div className="ad-chosen" role="status">
      <strong>{chosen.all ? t("bulk.chosenAll", { count: whole }) : t("bulk.chosen", { count: chosen.ids.length })}</strong>
      {!chosen.all && count && (count.capped || count.value > chosen.ids.length) && (
        <Button kind="quiet" small onClick={onAll}>
          {t("bulk.all", { count: whole })}
        </Button>
      )}
      <Button kind="primary" small onClick={onAct}>
        {t("bulk.act")}
      </Button>
      <Button small onClick={onCases}>
        {t("bulk.cases")}
      </Button>
      <Button kind="quiet" small onClick={onNone}>
        {t("bulk.none")}
      </Button>
    </div>
  );
}
