import { routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { readDefinitionFile } from "./read-definition-file.ts";

/** Imports a definition from one file; it becomes a draft, whatever the engine finds. */
export function ImportButton() {
  const t = useText();
  const navigate = useNavigate();
  const once = useOnceKey();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const load = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setError(null);
    setUnread(null);
    try {
      const read = await readDefinitionFile(file);
      if ("broken" in read) return setUnread(t("definitions.notJson", { name: file.name, detail: read.broken }));
      const draft = await api.call(routes.importDefinition, { body: read.definition, key: once.keyFor(read.definition) });
      once.done();
      await navigate(`/definitions/${draft.id}`);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = "";
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="sb-hidden"
        tabIndex={-1}
        aria-label={t("definitions.import")}
        onChange={(event) => void load(event.target.files?.[0])}
      />
      <Button kind="primary" busy={busy} onClick={() => input.current?.click()}>
        {t("definitions.import")}
      </Button>
      <Dialog
        open={error !== null || unread !== null}
        title={t("definitions.import")}
        locale={t.locale}
        onClose={() => (setError(null), setUnread(null))}
        actions={<Button onClick={() => (setError(null), setUnread(null))}>{t("action.close")}</Button>}
      >
        {unread !== null ? <p>{unread}</p> : <Failure error={error} />}
      </Dialog>
    </>
  );
}
