import { type Ranking, routes } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Button, Card } from "@shenbao/renderer";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { TrialTable } from "./TrialTable.tsx";

export interface TrialCardProps {
  ranking: Ranking;
  review: Review;
  reviewId: string;
  /** The order on the page of what is level. */
  order: string[];
  onClose(): void;
}

const isCount = (text: string) => /^\d{1,5}$/.test(text.trim());
const isMark = (text: string) => text.trim() === "" || /^-?\d{1,6}(\.\d{1,6})?$/.test(text.trim());
const without = (list: string[], id: string) => list.filter((one) => one !== id);

/** What the selection would be with other numbers, or without some: who comes in, who goes. Nothing is stored. */
export function TrialCard({ ranking, review, reviewId, order, onClose }: TrialCardProps) {
  const t = useText();
  const { noticeId } = useNotice();
  const stated = review.select.passMark === undefined ? "" : String(review.select.passMark);
  const [limits, setLimits] = useState<Record<string, string>>({});
  const [mark, setMark] = useState(stated);
  const [applications, setApplications] = useState<string[]>([]);
  const [experts, setExperts] = useState<string[]>([]);
  const names = new Map(ranking.rows.flatMap((row) => row.scores.filter(({ status }) => status !== "conflict").map(({ expertId, expert }) => [expertId, expert] as const)));
  const limitOf = (counter: string, limit: number) => limits[counter] ?? String(limit);
  const right = ranking.caps.every(({ counter, limit }) => isCount(limitOf(counter, limit))) && isMark(mark);
  const body = useDeferredValue({
    limits: ranking.caps.flatMap(({ counter, limit }) =>
      isCount(limitOf(counter, limit)) && Number(limitOf(counter, limit)) !== limit ? [{ counter, limit: Number(limitOf(counter, limit)) }] : [],
    ),
    ...(isMark(mark) && mark.trim() !== stated && { passMark: mark.trim() === "" ? null : Number(mark) }),
    withoutApplications: applications,
    withoutExperts: experts,
    ...(order.length > 0 && { order }),
  });
  const trial = useQuery({
    queryKey: ["trial", noticeId, reviewId, ranking.selection?.revision ?? 0, body],
    queryFn: ({ signal }) => api.call(routes.trySelection, { params: { noticeId, review: reviewId }, body, signal }),
    enabled: right,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
  const reset = () => {
    setLimits({});
    setMark(stated);
    setApplications([]);
    setExperts([]);
  };
  return (
    <Card
      title={t("trial.title")}
      aside={
        <span className="sb-buttons">
          <Button small onClick={reset}>
            {t("trial.reset")}
          </Button>
          <Button small kind="quiet" onClick={onClose}>
            {t("trial.close")}
          </Button>
        </span>
      }
    >
      <div className="sb-stack">
        <p className="sb-muted">{t("trial.note")}</p>
        <div className="ad-trial-numbers">
          {ranking.caps.map(({ counter, title, limit }) => (
            <TextBox
              key={counter}
              label={t.of(title)}
              inputMode="numeric"
              value={limitOf(counter, limit)}
              error={isCount(limitOf(counter, limit)) ? null : t("trial.numberWrong")}
              onChange={(value) => setLimits({ ...limits, [counter]: value })}
            />
          ))}
          <TextBox label={t("trial.passMark")} inputMode="decimal" value={mark} error={isMark(mark) ? null : t("trial.markWrong")} onChange={setMark} />
        </div>
        {names.size > 0 && (
          <fieldset className="ad-trial-experts">
            <legend>{t("trial.experts")}</legend>
            {[...names].map(([id, name]) => (
              <label key={id} className="ad-check">
                <input type="checkbox" checked={experts.includes(id)} onChange={(event) => setExperts(event.target.checked ? [...experts, id] : without(experts, id))} /> {name}
              </label>
            ))}
          </fieldset>
        )}
        <Answered query={trial}>
          {(tried) => (
            <TrialTable
              now={ranking.rows}
              then={tried.rows}
              busy={trial.isFetching}
              leftOut={applications}
              onLeaveOut={(id, out) => setApplications(out ? [...applications, id] : without(applications, id))}
            />
          )}
        </Answered>
      </div>
    </Card>
  );
}
