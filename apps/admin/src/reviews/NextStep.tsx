import type { Ranking } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Banner, Button, Card, formatMoment } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { outcomeCounts, type SelectionQuestion } from "./SelectionDialogs.tsx";

export interface NextStepProps {
  ranking: Ranking;
  review: Review;
  /** How many are level at the edge of a cap. */
  tied: number;
  /** Whether that is settled, as far as there is something to settle. */
  decided: boolean;
  trying: boolean;
  onAssign(): void;
  onTry(): void;
  onAsk(question: SelectionQuestion): void;
}

/** What is to be done next with a round, and the buttons for it. */
export function NextStep({ ranking, review, tied, decided, trying, onAssign, onTry, onAsk }: NextStepProps) {
  const t = useText();
  const { definition } = useNotice();
  const { selection, missing, rows } = ranking;
  const short = rows.filter((row) => row.scores.filter(({ status }) => status !== "conflict").length < review.perApplication).length;
  const ready = missing === 0 && rows.length > 0;
  const step =
    rows.length === 0
      ? "reviews.stepAssign"
      : ranking.unassigned > 0
        ? "selection.stepAssignMore"
        : missing > 0
          ? "selection.stepWait"
          : tied > 0
            ? "selection.stepTies"
            : "selection.stepPrepare";
  const releasable = selection !== null && !selection.outdated;
  return (
    <Card title={t("reviews.next")}>
      <div className="sb-stack">
        {selection ? (
          <Banner tone={selection.outdated ? "warning" : "info"} locale={t.locale} title={t("selection.prepared")}>
            <p>
              {selection.outdated
                ? t("selection.outdated")
                : t("selection.preparedText", { ...outcomeCounts(ranking), by: selection.prepared.by, at: formatMoment(selection.prepared.at, t.locale, definition.timezone) })}
            </p>
          </Banner>
        ) : (
          <p>{t(step, { missing: missing - ranking.unassigned * review.perApplication, unassigned: ranking.unassigned, count: tied })}</p>
        )}
        {short > 0 && (
          <Banner tone="warning" locale={t.locale}>
            <p>{t("reviews.short", { count: short, each: review.perApplication })}</p>
          </Banner>
        )}
        <div className="sb-buttons">
          {releasable && (
            <Button kind="primary" onClick={() => onAsk("release")}>
              {t("selection.release")}
            </Button>
          )}
          {selection === null && (
            <Button kind={ready ? "secondary" : "primary"} onClick={onAssign}>
              {t("reviews.assign")}
            </Button>
          )}
          {!releasable && (
            <Button kind={ready ? "primary" : "secondary"} disabled={!ready || !decided} onClick={() => onAsk("prepare")}>
              {t(selection ? "selection.prepareAgain" : "selection.prepare")}
            </Button>
          )}
          {rows.length > 0 && (
            <Button aria-expanded={trying} onClick={onTry}>
              {t(trying ? "trial.close" : "trial.open")}
            </Button>
          )}
          {selection && <Button onClick={() => onAsk("discard")}>{t("selection.discard")}</Button>}
        </div>
      </div>
    </Card>
  );
}
