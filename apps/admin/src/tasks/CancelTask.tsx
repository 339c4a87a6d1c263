import { routes, type Task } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";

/** Breaks a task off, after asking. */
export function CancelTask({ task }: { task: Task }) {
  const t = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { busy, error, run } = useDoing();
  const cancel = async () => {
    await run(async () => {
      await api.call(routes.cancelTask, { params: { id: task.id }, body: {} });
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ["tasks"] });
    });
  };
  return (
    <>
      <Button small onClick={() => setAsking(true)} aria-label={t("tasks.cancelName", { title: t.of(task.title) })}>
        {t("tasks.cancel")}
      </Button>
      <Dialog
        open={asking}
        title={t("tasks.cancelAsk")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => void cancel()}>
              {t("tasks.cancel")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("tasks.keep")}</Button>
          </>
        }
      >
        <p>{t("tasks.cancelText")}</p>
        {error !== null && <Failure error={error} />}
      </Dialog>
    </>
  );
}
