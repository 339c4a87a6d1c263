import { type Assignment, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";

/** Declares a conflict of interest with its reason; the assignment is taken back. */
export function ConflictDialog({ open, assignment, onClose }: { open: boolean; assignment: Assignment; onClose(): void }) {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const body = { reason: reason.trim() };
    try {
      await api.call(routes.declareConflict, { params: { id: assignment.id }, body, key: once.keyFor(body) });
      await queries.invalidateQueries({ queryKey: ["assignments"] });
      notify(t("assignments.conflictDone"), { type: "success" });
      await navigate("/assignments");
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog open={open} title={t("assignments.conflict")} locale={t.locale} onClose={onClose}>
      <form className="sb-stack" onSubmit={(event) => void submit(event)}>
        <p>{t("assignments.conflictText")}</p>
        {assignment.status === "scored" && <p>{t("own.statedText")}</p>}
        {error !== null && <Failure error={error} />}
        <TextBox label={t("assignments.conflictReason")} value={reason} onChange={setReason} rows={3} maxLength={500} required autoFocus />
        <div className="sb-buttons">
          <Button kind="danger" type="submit" busy={busy} disabled={reason.trim().length < 2}>
            {t("assignments.conflictDo")}
          </Button>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
