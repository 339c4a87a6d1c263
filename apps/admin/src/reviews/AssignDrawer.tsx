import { routes } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Banner, Button, Empty } from "@shenbao/renderer";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { asked, changesOf, type HandPlan, untouched } from "./hand-plan.ts";
import { PlanWait } from "./PlanWait.tsx";
import { PlanNotes } from "./PlanNotes.tsx";
import { PlanTables } from "./PlanTables.tsx";

/** Assigns experts: first what would happen, which can be changed by hand, then, on confirmation, that it happens. */
export function AssignDrawer({ open, reviewId, review, onClose }: { open: boolean; reviewId: string; review: Review; onClose(): void }) {
  const t = useText();
  const notify = useNotify();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const [hand, setHand] = useState<HandPlan>(untouched);
  const [cancelled, setCancelled] = useState(false);
  const { busy, error, forget, runOnce } = useDoingOnce();
  const params = { noticeId, review: reviewId };
  const planQuery = (changed: HandPlan) => ({
    queryKey: ["plan", noticeId, reviewId, asked(changed)],
    // A large plan takes a while: closed or cancelled, it is given up here and on the server.
    queryFn: ({ signal }: { signal: AbortSignal }) => api.call(routes.assignExperts, { params, body: { dry: true, ...asked(changed) }, key: newKey(), signal }),
    enabled: open && !cancelled,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const automatic = useQuery(planQuery(untouched));
  const plan = useQuery({ ...planQuery(hand), placeholderData: keepPreviousData });
  const cancel = () => {
    setCancelled(true);
    void queries.cancelQueries({ queryKey: ["plan", noticeId, reviewId] });
  };
  const again = () => setCancelled(false);
  const close = () => {
    void queries.cancelQueries({ queryKey: ["plan", noticeId, reviewId] });
    setCancelled(false);
    setHand(untouched);
    forget();
    onClose();
  };
  const assign = async () => {
    if (!plan.data) return;
    const body = { dry: false, ...asked(hand), seal: plan.data.seal };
    const done = await runOnce(async (keyFor) => {
      const { pairs } = await api.call(routes.assignExperts, { params, body, key: keyFor([reviewId, body]) });
      notify(t("reviews.assigned", { count: pairs.length }), { type: "success" });
      close();
    });
    if (!done) await plan.refetch();
    await Promise.all([["ranking"], ["counts"], ["progress"], ["plan"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const ready = (plan.data?.pairs.length ?? 0) > 0 && plan.data?.lacking.length === 0 && !plan.isPlaceholderData;
  const changes = changesOf(hand);
  return (
    <Drawer
      open={open}
      wide
      title={t("reviews.assign")}
      onClose={close}
      foot={
        <>
          <Button kind="primary" busy={busy} disabled={!ready} onClick={() => void assign()}>
            {t("reviews.assignDo")}
          </Button>
          <Button onClick={close}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <PlanWait computing={plan.isFetching && !cancelled} cancelled={cancelled} onCancel={cancel} onAgain={again} />
        <Answered query={plan} awaited={null}>
          {(data) => (
            <>
              <PlanNotes plan={data} review={review} />
              {changes > 0 && (
                <Banner tone="info" locale={t.locale} live="polite">
                  <p>{t("plan.byHand", { count: changes })}</p>
                  <div className="sb-buttons">
                    {hand.rest.length > 0 && (
                      <Button small onClick={() => setHand({ ...hand, rest: [] })}>
                        {t("plan.rebalance")}
                      </Button>
                    )}
                    <Button small onClick={() => setHand(untouched)}>
                      {t("plan.automatic")}
                    </Button>
                  </div>
                </Banner>
              )}
              {data.pairs.length === 0 && data.lacking.length === 0 ? (
                <Empty title={t("reviews.nothingToAssign")} text={t("reviews.nothingToAssignText")} />
              ) : (
                <PlanTables plan={data} automatic={automatic.data ?? data} hand={hand} onHand={setHand} busy={plan.isPlaceholderData} />
              )}
            </>
          )}
        </Answered>
      </div>
    </Drawer>
  );
}
