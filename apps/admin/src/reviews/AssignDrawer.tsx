import { routes } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Banner, Button, Empty } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { newKey, useOnceKey } from "../api/once-key.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { PlanTables } from "./PlanTables.tsx";

/** Assigns experts: first what would happen (who gets how many), then, on confirmation, that it happens. */
export function AssignDrawer({ open, reviewId, review, onClose }: { open: boolean; reviewId: string; review: Review; onClose(): void }) {
  const t = useText();
  const notify = useNotify();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const params = { noticeId, review: reviewId };
  const plan = useQuery({
    queryKey: ["plan", noticeId, reviewId],
    queryFn: () => api.call(routes.assignExperts, { params, body: { dry: true }, key: newKey() }),
    enabled: open,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const assign = async () => {
    setBusy(true);
    setError(null);
    try {
      const done = await api.call(routes.assignExperts, { params, body: { dry: false }, key: once.keyFor([reviewId, plan.dataUpdatedAt]) });
      once.done();
      notify(t("reviews.assigned", { count: done.pairs.length }), { type: "success" });
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      await Promise.all([queries.invalidateQueries({ queryKey: ["ranking"] }), queries.invalidateQueries({ queryKey: ["counts"] })]);
    }
  };
  const some = (plan.data?.pairs.length ?? 0) > 0;
  return (
    <Drawer
      open={open}
      wide
      title={t("reviews.assign")}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" busy={busy} disabled={!some} onClick={() => void assign()}>
            {t("reviews.assignDo")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <Answered query={plan}>
          {(data) =>
            data.pairs.length === 0 ? (
              <Empty title={t("reviews.nothingToAssign")} text={t("reviews.nothingToAssignText")} />
            ) : (
              <>
                <Banner tone="info" locale={t.locale}>
                  <p>
                    {t("reviews.planText", {
                      count: new Set(data.pairs.map((pair) => pair.application)).size,
                      each: review.perApplication,
                      experts: data.load.filter((one) => one.after > one.before).length,
                    })}
                  </p>
                </Banner>
                <PlanTables plan={data} />
              </>
            )
          }
        </Answered>
      </div>
    </Drawer>
  );
}
