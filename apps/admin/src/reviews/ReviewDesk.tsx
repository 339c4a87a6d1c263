import type { Ranking } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Banner, Button, Card, Empty, formatMoment } from "@shenbao/renderer";
import { useState } from "react";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { AssignDrawer } from "./AssignDrawer.tsx";
import { RankingTable } from "./RankingTable.tsx";
import { SelectDialog } from "./SelectDialog.tsx";
import { TiesCard } from "./TiesCard.tsx";

/** A round in the order in which it goes: assign, wait for the scores, settle ties, decide. */
export function ReviewDesk({ ranking, review, reviewId }: { ranking: Ranking; review: Review; reviewId: string }) {
  const t = useText();
  const { definition } = useNotice();
  const [assigning, setAssigning] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const tied = ranking.rows.filter((row) => row.proposal === "tied").map((row) => row.applicationId);
  const [settled, setSettled] = useState<string[]>([]);
  // What was confirmed is this order of these; another one is another decision.
  const [confirmed, setConfirmed] = useState("");
  const [reason, setReason] = useState("");
  const order = [...settled.filter((id) => tied.includes(id)), ...tied.filter((id) => !settled.includes(id))];
  const decision = order.join(" ");
  const short = ranking.rows.filter((row) => row.scores.filter(({ status }) => status !== "conflict").length < review.perApplication).length;
  const scored = ranking.rows.reduce((sum, row) => sum + row.scores.filter(({ status }) => status === "scored").length, 0);
  const free = ranking.quota.limit - ranking.quota.taken;
  const ready = !ranking.decided && ranking.missing === 0 && ranking.rows.length > 0;
  const decidable = ready && (tied.length === 0 || (confirmed === decision && reason.trim().length >= 2));
  return (
    <div className="sb-stack">
      <ul className="ad-tiles">
        {(
          [
            [t("reviews.applications"), ranking.rows.length],
            [t("reviews.sheets"), `${scored} / ${scored + ranking.missing}`],
            [t.of(ranking.quota.title), `${ranking.quota.taken} / ${ranking.quota.limit}`],
          ] as const
        ).map(([title, value]) => (
          <li key={title} className="ad-tile ad-tile-plain">
            <span className="ad-tile-count">{value}</span>
            <span>{title}</span>
          </li>
        ))}
      </ul>
      {ranking.decided ? (
        <Banner tone="success" locale={t.locale}>
          <p>{t("reviews.decidedText")}</p>
          {ranking.settled && <p>{t("reviews.settled", { ...ranking.settled, at: formatMoment(ranking.settled.at, t.locale, definition.timezone) })}</p>}
        </Banner>
      ) : (
        <Card title={t("reviews.next")}>
          <div className="sb-stack">
            <p>
              {t(ranking.rows.length === 0 ? "reviews.stepAssign" : ranking.missing > 0 ? "reviews.stepWait" : tied.length > 0 ? "reviews.stepTies" : "reviews.stepDecide", {
                missing: ranking.missing,
                count: tied.length,
              })}
            </p>
            {short > 0 && (
              <Banner tone="warning" locale={t.locale}>
                <p>{t("reviews.short", { count: short, each: review.perApplication })}</p>
              </Banner>
            )}
            <div className="sb-buttons">
              <Button kind={ready ? "secondary" : "primary"} onClick={() => setAssigning(true)}>
                {t("reviews.assign")}
              </Button>
              <Button kind={ready ? "primary" : "secondary"} disabled={!decidable} onClick={() => setDeciding(true)}>
                {t("reviews.decide")}
              </Button>
            </div>
          </div>
        </Card>
      )}
      {!ranking.decided && tied.length > 0 && ranking.missing === 0 && (
        <TiesCard
          ranking={ranking}
          order={order}
          reason={reason}
          onReason={setReason}
          confirmed={confirmed === decision}
          onOrder={setSettled}
          onConfirm={(yes) => {
            setSettled(order);
            setConfirmed(yes ? decision : "");
          }}
        />
      )}
      {ranking.rows.length === 0 ? <Empty title={t("reviews.empty")} text={t("reviews.emptyText")} /> : <RankingTable ranking={ranking} />}
      <AssignDrawer open={assigning} reviewId={reviewId} review={review} onClose={() => setAssigning(false)} />
      <SelectDialog
        open={deciding}
        ranking={ranking}
        reviewId={reviewId}
        ties={tied.length > 0 ? { order, reason: reason.trim() } : undefined}
        free={free}
        onClose={() => setDeciding(false)}
      />
    </div>
  );
}
