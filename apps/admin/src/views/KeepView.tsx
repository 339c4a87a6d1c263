import { Button, Dialog } from "@shenbao/renderer";
import { type FormEvent, useEffect, useState } from "react";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import type { ViewEdits } from "./use-view-edits.ts";

/** Asks for the name under which the list is kept, and for whom. */
export function KeepView({ open, edits, onClose, onKeep }: { open: boolean; edits: ViewEdits; onClose(): void; onKeep(name: string, shared: boolean): Promise<void> }) {
  const t = useText();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  useEffect(() => {
    if (open) setName("");
  }, [open]);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") void onKeep(name.trim(), shared);
  };
  return (
    <Dialog open={open} title={t("views.keep")} locale={t.locale} onClose={onClose}>
      <form className="sb-stack" onSubmit={keep}>
        <p className="sb-muted">{t("views.keepText")}</p>
        <TextBox label={t("views.name")} value={name} onChange={setName} maxLength={40} />
        <label className="ad-check">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {t("views.shared")}
        </label>
        {edits.error !== null && <Failure error={edits.error} />}
        <div className="sb-buttons">
          <Button kind="primary" type="submit" busy={edits.busy}>
            {t("views.save")}
          </Button>
          <Button onClick={onClose}>{t("views.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
