import { routes } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { rankingQuery } from "./ranking-query.ts";
import { TakeOutEffect } from "./TakeOutEffect.tsx";

/** Whom to take out; of one application, or of what is chosen in the drawer. */
export interface TakingOut {
  expert: string;
  name: string;
  application?: { id: string; name: string };
}

export function TakeOutDrawer({ taking, reviewId, onClose }: { taking: TakingOut | null; reviewId: string; onClose(): void }) {
  const t = useText();
  return (
    <Drawer open={taking !== null} wide title={t("takeOut.title")} onClose={onClose}>
      {taking && <TakeOut key={`${taking.expert} ${taking.application?.id ?? ""}`} taking={taking} reviewId={reviewId} onClose={onClose} />}
    </Drawer>
  );
}

/** Takes an expert out of a round: first the effect, then a reason, then the deed. */
function TakeOut({ taking, reviewId, onClose }: { taking: TakingOut; reviewId: string; onClose(): void }) {
  const t = useText();
  const notify = useNotify();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const whichId = useId();
  const [application, setApplication] = useState(taking.application?.id ?? "");
  const [reason, setReason] = useState("");
  const { busy, error, runOnce } = useDoingOnce();
  const params = { noticeId, review: reviewId };
  const ranking = useQuery(rankingQuery(noticeId, reviewId));
  const own = (ranking.data?.rows ?? []).filter((row) => row.scores.some(({ expertId, status }) => expertId === taking.expert && status !== "conflict"));
  const which = { expert: taking.expert, ...(application !== "" && { applications: [application] }) };
  const effect = useQuery({
    queryKey: ["take-out", noticeId, reviewId, which],
    queryFn: () => api.call(routes.takeOutExpert, { params, body: { dry: true, ...which }, key: newKey() }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const go = async () => {
    if (!effect.data) return;
    const body = { dry: false, ...which, reason: reason.trim(), seal: effect.data.seal };
    const done = await runOnce(async (keyFor) => {
      await api.call(routes.takeOutExpert, { params, body, key: keyFor(body) });
      notify(t("takeOut.done", { name: taking.name }), { type: "success" });
      onClose();
    });
    if (!done) await effect.refetch();
    await Promise.all([["ranking"], ["progress"], ["plan"]].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <div className="sb-stack">
      {error !== null && <Failure error={error} />}
      <div className="ad-field">
        <label htmlFor={whichId}>{t("takeOut.which")}</label>
        <select id={whichId} className="ad-input" value={application} onChange={({ target }) => setApplication(target.value)}>
          <option value="">{t("takeOut.all")}</option>
          {own.map((row) => (
            <option key={row.applicationId} value={row.applicationId}>
              {row.name}
            </option>
          ))}
        </select>
      </div>
      <p>{t("takeOut.text", { name: taking.name })}</p>
      <Answered query={effect}>{(data) => <TakeOutEffect effect={data} />}</Answered>
      <TextBox label={t("takeOut.reason")} value={reason} onChange={setReason} rows={3} maxLength={500} required />
      <div className="sb-buttons">
        <Button kind="danger" busy={busy} disabled={reason.trim().length < 2 || !effect.data} onClick={() => void go()}>
          {t("takeOut.do")}
        </Button>
        <Button onClick={onClose}>{t("action.cancel")}</Button>
      </div>
    </div>
  );
}
