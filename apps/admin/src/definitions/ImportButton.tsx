import { routes } from "@shenbao/contract";
import { Button, Dialog } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { readDefinitionFile } from "./read-definition-file.ts";

/** Imports a definition from one file; it becomes a draft, whatever the engine finds. */
export function ImportButton() {
  const t = useText();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const { busy, error, forget, runOnce } = useDoingOnce();
  const [unread, setUnread] = useState<string | null>(null);
  const load = async (file: File | undefined) => {
    if (!file) return;
    setUnread(null);
    await runOnce(async (keyFor) => {
      const read = await readDefinitionFile(file);
      if ("broken" in read) return setUnread(t("definitions.notJson", { name: file.name, detail: read.broken }));
      const draft = await api.call(routes.importDefinition, { body: read.definition, key: keyFor(read.definition) });
      await navigate(`/definitions/${draft.id}`);
    });
    if (input.current) input.current.value = "";
  };
  const close = () => {
    forget();
    setUnread(null);
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
        onClose={close}
        actions={<Button onClick={close}>{t("action.close")}</Button>}
      >
        {unread !== null ? <p>{unread}</p> : <Failure error={error} />}
      </Dialog>
    </>
  );
}
