import { type CallAnswer, routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useState } from "react";
import { useNotify, useRefresh } from "react-admin";
import { api } from "../api/api.ts";
import { newKey, useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { pastedGroups } from "./pasted-groups.ts";

/** Sets the shareholder groups of many organisations: pasted, looked at, written. */
export function ImportGroups() {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const once = useOnceKey();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [seen, setSeen] = useState<CallAnswer<typeof routes.setGroups> | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rows = pastedGroups(text);
  const close = () => {
    setOpen(false);
    setText("");
    setSeen(null);
    setError(null);
  };
  const call = async (dry: boolean) => {
    setBusy(true);
    setError(null);
    try {
      const answer = await api.call(routes.setGroups, { body: { dry, rows }, key: dry ? newKey() : once.keyFor(rows) });
      if (dry) setSeen(answer);
      else {
        once.done();
        notify(t("groups.done", { count: answer.changed.length }), { type: "success" });
        refresh();
        close();
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("groups.open")}</Button>
      <Dialog
        open={open}
        wide
        title={t("groups.title")}
        locale={t.locale}
        onClose={close}
        actions={
          <>
            {seen && seen.changed.length > 0 ? (
              <Button kind="primary" busy={busy} onClick={() => void call(false)}>
                {t("groups.do", { count: seen.changed.length })}
              </Button>
            ) : (
              <Button kind="primary" busy={busy} disabled={rows.length === 0} onClick={() => void call(true)}>
                {t("groups.look")}
              </Button>
            )}
            <Button onClick={close}>{t("action.cancel")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          {error !== null && <Failure error={error} />}
          <TextBox
            label={t("groups.rows")}
            hint={t("groups.text")}
            rows={8}
            value={text}
            onChange={(next) => {
              setText(next);
              setSeen(null);
            }}
          />
          {seen && (
            <div className="sb-stack" role="status">
              {seen.changed.length === 0 && <p>{t("groups.nothing")}</p>}
              <ul>
                {seen.changed.map((one) => (
                  <li key={one.code}>{t("groups.change", { name: one.name, code: one.code, before: one.before ?? t("groups.none"), after: one.after ?? t("groups.none") })}</li>
                ))}
              </ul>
              {seen.same > 0 && <p className="sb-muted">{t("groups.same", { count: seen.same })}</p>}
              {seen.unknown.length > 0 && <p className="ad-error">{t("groups.unknown", { codes: seen.unknown.join(t.locale === "en" ? ", " : "、") })}</p>}
            </div>
          )}
        </div>
      </Dialog>
    </>
  );
}
