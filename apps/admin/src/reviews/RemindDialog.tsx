import { routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { newKey, useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** The question before experts are reminded: whom, and of how much. */
export function RemindDialog({ open, reviewId, experts, onClose }: { open: boolean; reviewId: string; experts: string[] | null; onClose(): void }) {
  const t = useText();
  const notify = useNotify();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
  const { busy, error, run } = useDoing();
  const params = { noticeId, review: reviewId };
  const whom = experts === null ? {} : { experts };
  const query = useQuery({
    queryKey: ["remind", noticeId, reviewId, experts],
    queryFn: () => api.call(routes.remindExperts, { params, body: { dry: true, ...whom }, key: newKey() }),
    enabled: open,
    staleTime: 0,
    gcTime: 0,
  });
  const remind = async () => {
    await run(async () => {
      const done = await api.call(routes.remindExperts, { params, body: { dry: false, ...whom }, key: once.keyFor([reviewId, experts, query.dataUpdatedAt]) });
      once.done();
      notify(t("progress.remindDone", { count: done.experts.length }), { type: "success" });
      onClose();
    });
    await queries.invalidateQueries({ queryKey: ["progress"] });
  };
  return (
    <Dialog
      open={open}
      title={t("progress.remindAsk")}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} disabled={(query.data?.experts.length ?? 0) === 0} onClick={() => void remind()}>
            {t("progress.remindOne")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        <Answered query={query}>
          {(data) =>
            data.experts.length === 0 ? (
              <p>{t("progress.nobody")}</p>
            ) : (
              <>
                <ul>
                  {data.experts.map((one) => (
                    <li key={one.expert}>{t("progress.remindWho", { name: one.name, count: one.open })}</li>
                  ))}
                </ul>
                <p className="sb-muted">{t("progress.remindText")}</p>
              </>
            )
          }
        </Answered>
      </div>
    </Dialog>
  );
}
