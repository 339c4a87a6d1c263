import { type MessageSelection, routes } from "@shenbao/contract";
import { Button, Dialog, Spinner } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** Releases held messages, after telling how many reach whom. */
export function ReleaseButton({ selection, title, small = false, onDone }: { selection: MessageSelection; title: string; small?: boolean; onDone?(): void }) {
  const t = useText();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const notify = useNotify();
  const once = useOnceKey();
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useDoing();
  const plan = useQuery({
    queryKey: ["messages", "plan", noticeId, selection],
    queryFn: () => api.call(routes.planRelease, { params: { noticeId }, body: selection }),
    enabled: asking,
    staleTime: 0,
  });
  const release = async () => {
    await run(async () => {
      const { count } = await api.call(routes.releaseMessages, { params: { noticeId }, body: selection, key: once.keyFor(selection) });
      once.done();
      setAsking(false);
      notify(t("outbox.released", { count }), { type: "success" });
      onDone?.();
      await queries.invalidateQueries({ queryKey: ["messages"] });
    });
  };
  return (
    <>
      <Button kind={small ? "secondary" : "primary"} small={small} onClick={() => setAsking(true)}>
        {title}
      </Button>
      <Dialog
        open={asking}
        title={t("outbox.releaseAsk")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} disabled={!plan.data || plan.data.messages === 0} onClick={() => void release()}>
              {t("outbox.release")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        {plan.data && <p>{plan.data.messages === 0 ? t("outbox.releaseNothing") : t("outbox.releaseText", plan.data)}</p>}
        {plan.isPending && <Spinner locale={t.locale} />}
        {(error ?? plan.error) !== null && <Failure error={error ?? plan.error} />}
      </Dialog>
    </>
  );
}
