import type { Ranking } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Banner, Empty, formatMoment } from "@shenbao/renderer";
import { useState } from "react";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { AssignDrawer } from "./AssignDrawer.tsx";
import { CapTiles } from "./CapTiles.tsx";
import { ExpertsCard } from "./ExpertsCard.tsx";
import { NextStep } from "./NextStep.tsx";
import { ProgressCard } from "./ProgressCard.tsx";
import { PromotionCard } from "./PromotionCard.tsx";
import { RankingTable } from "./RankingTable.tsx";
import { SelectionDialogs, type SelectionQuestion } from "./SelectionDialogs.tsx";
import { TiesCard } from "./TiesCard.tsx";
import { TrialCard } from "./TrialCard.tsx";

/** A round in the order in which it goes: assign, wait for the scores, settle ties, try, prepare, release. */
export function ReviewDesk({ ranking, review, reviewId }: { ranking: Ranking; review: Review; reviewId: string }) {
  const t = useText();
  const { definition } = useNotice();
  const [assigning, setAssigning] = useState(false);
  const [question, setQuestion] = useState<SelectionQuestion | null>(null);
  const [trying, setTrying] = useState(false);
  const tied = ranking.rows.filter((row) => row.proposal === "tied").map((row) => row.applicationId);
  const [settled, setSettled] = useState<string[]>([]);
  // What was confirmed is this order of these; another one is another decision.
  const [confirmed, setConfirmed] = useState("");
  const [reason, setReason] = useState("");
  const order = [...settled.filter((id) => tied.includes(id)), ...tied.filter((id) => !settled.includes(id))];
  const decision = order.join(" ");
  const { selection } = ranking;
  const released = selection?.released ?? null;
  const ready = !released && ranking.missing === 0 && ranking.rows.length > 0;
  const decided = tied.length === 0 || (confirmed === decision && reason.trim().length >= 2);
  // Prepared anew, what was put in order stays so, for the reason given.
  const before = selection && selection.order.length > 0 && selection.reason !== null ? { order: selection.order, reason: selection.reason } : undefined;
  const ties = tied.length > 0 ? { order: [...(before?.order ?? []).filter((id) => !order.includes(id)), ...order], reason: reason.trim() } : before;
  return (
    <div className="sb-stack">
      <CapTiles ranking={ranking} />
      {released ? (
        <Banner tone="success" locale={t.locale}>
          <p>{t("selection.releasedText", { by: released.by, at: formatMoment(released.at, t.locale, definition.timezone) })}</p>
        </Banner>
      ) : (
        <NextStep
          ranking={ranking}
          review={review}
          tied={tied.length}
          decided={decided}
          trying={trying}
          onAssign={() => setAssigning(true)}
          onTry={() => setTrying(!trying)}
          onAsk={setQuestion}
        />
      )}
      {released && <PromotionCard ranking={ranking} reviewId={reviewId} />}
      {trying && !released && <TrialCard ranking={ranking} review={review} reviewId={reviewId} order={order} onClose={() => setTrying(false)} />}
      {selection && selection.reason !== null && (
        <p>
          {t("reviews.settled", {
            by: selection.prepared.by,
            at: formatMoment(selection.prepared.at, t.locale, definition.timezone),
            reason: selection.reason,
          })}
        </p>
      )}
      {ranking.rows.length > 0 && <ProgressCard reviewId={reviewId} decided={released !== null} />}
      {ready && tied.length > 0 && (
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
      <ExpertsCard ranking={ranking} review={review} />
      <AssignDrawer open={assigning} reviewId={reviewId} review={review} onClose={() => setAssigning(false)} />
      <SelectionDialogs question={question} ranking={ranking} reviewId={reviewId} ties={ties} onClose={() => setQuestion(null)} />
    </div>
  );
}
