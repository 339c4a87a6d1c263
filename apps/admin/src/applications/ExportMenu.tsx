import { routes } from "@shenbao/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { listRequest } from "../data/list-source.ts";
import { Menu } from "../layout/Menu.tsx";
import { useText } from "../language/use-text.ts";
import { useSentence } from "../pages/use-sentence.ts";

type Request = Parameters<typeof listRequest>[0];

/** Exports the list as it stands here: what is filtered, in this order, these columns. It goes on in the background. */
export function ExportMenu({ request, columns, disabled }: { request: Request; columns: string[]; disabled: boolean }) {
  const t = useText();
  const notify = useNotify();
  const sentence = useSentence();
  const queries = useQueryClient();
  const once = useOnceKey();
  const [busy, setBusy] = useState(false);
  const start = async (as: "xlsx" | "csv") => {
    setBusy(true);
    const body = { ...listRequest(request), columns: columns as never, as };
    try {
      await api.call(routes.startExport, { body, key: once.keyFor(body) });
      once.done();
      notify(t("tasks.began"), { type: "info" });
      await queries.invalidateQueries({ queryKey: ["tasks"] });
    } catch (failure) {
      notify(sentence(failure), { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu label={t("list.export")} className="sb-button sb-button-secondary">
      <p className="sb-muted sb-small ad-menu-note">{t("list.exportNote")}</p>
      <button type="button" disabled={busy || disabled} onClick={() => void start("xlsx")}>
        {t("list.exportXlsx")}
      </button>
      <button type="button" disabled={busy || disabled} onClick={() => void start("csv")}>
        {t("list.exportCsv")}
      </button>
    </Menu>
  );
}
