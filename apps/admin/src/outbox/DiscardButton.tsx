import { routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** Discards held messages, with a reason. */
export function DiscardButton({ ids, title, onDone }: { ids: string[]; title: string; onDone?(): void }) {
  const t = useText();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const notify = useNotify();
  const once = useOnceKey();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useDoing();
  const discard = async () => {
    setTried(true);
    if (reason.trim() === "") return;
    await run(async () => {
      const body = { ids, reason: reason.trim() };
      const { count } = await api.call(routes.discardMessages, { params: { noticeId }, body, key: once.keyFor(body) });
      once.done();
      setAsking(false);
      notify(t("outbox.discarded", { count }), { type: "success" });
      onDone?.();
      await queries.invalidateQueries({ queryKey: ["messages"] });
    });
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{title}</Button>
      <Dialog
        open={asking}
        title={t("outbox.discardAsk")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => void discard()}>
              {t("outbox.discard")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{t("outbox.discardText")}</p>
        <TextBox
          label={t("outbox.discardReason")}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={500}
          required
          error={tried && reason.trim() === "" ? t("outbox.discardNeeded") : null}
        />
        {error !== null && <Failure error={error} />}
      </Dialog>
    </>
  );
}
