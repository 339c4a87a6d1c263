import { type Ranking, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";

export interface SelectDialogProps {
  open: boolean;
  ranking: Ranking;
  reviewId: string;
  /** The order given to what is level, and why; undefined where nothing is. */
  ties: { order: string[]; reason: string } | undefined;
  /** Places of the quota that are left. */
  free: number;
  onClose(): void;
}

/** The question before a selection is decided: how many of how many. Everything happens, or nothing. */
export function SelectDialog({ open, ranking, reviewId, ties, free, onClose }: SelectDialogProps) {
  const t = useText();
  const notify = useNotify();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const sure = ranking.rows.filter((row) => row.proposal === "selected").length;
  const selected = sure + Math.min(ties?.order.length ?? 0, Math.max(0, free - sure));
  const decide = async () => {
    setBusy(true);
    setError(null);
    const body = ties ? { ties } : {};
    try {
      const result = await api.call(routes.decideSelection, { params: { noticeId, review: reviewId }, body, key: once.keyFor([reviewId, body]) });
      once.done();
      notify(t("reviews.decidedCount", { selected: result.selected.length, rest: result.rest.length }), { type: "success" });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["ranking"] }),
        queries.invalidateQueries({ queryKey: ["counts"] }),
        queries.invalidateQueries({ queryKey: ["applications"] }),
        queries.invalidateQueries({ queryKey: ["application"] }),
      ]);
    }
  };
  return (
    <Dialog
      open={open}
      title={t("reviews.decideAsk")}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void decide()}>
            {t("reviews.decideDo")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <p>
          {t("reviews.decideText", { selected, rest: ranking.rows.length - selected, quota: t.of(ranking.quota.title), limit: ranking.quota.limit, taken: ranking.quota.taken })}
        </p>
        <p className="sb-muted">{t("reviews.decideFinal")}</p>
      </div>
    </Dialog>
  );
}
