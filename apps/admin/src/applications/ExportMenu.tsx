import { listRequest } from "../data/list-source.ts";
import { Menu } from "../layout/Menu.tsx";
import { useText } from "../language/use-text.ts";
import { useBeginExport } from "./use-begin-export.ts";

type Request = Parameters<typeof listRequest>[0];

/** Exports the list as it stands here: what is filtered, in this order; as a sheet of these columns, or each application with its files. It goes on in the background. */
export function ExportMenu({ request, columns, disabled }: { request: Request; columns: string[]; disabled: boolean }) {
  const t = useText();
  const { busy, list, cases } = useBeginExport();
  const asSheet = (as: "xlsx" | "csv") => void list({ ...listRequest(request), columns: columns as never, as });
  const asCases = () => {
    const { noticeId, ...found } = listRequest(request);
    void cases({ noticeId, chosen: { list: found } });
  };
  return (
    <Menu label={t("list.export")} className="sb-button sb-button-secondary">
      <p className="sb-muted sb-small ad-menu-note">{t("list.exportNote")}</p>
      <button type="button" disabled={busy || disabled} onClick={() => asSheet("xlsx")}>
        {t("list.exportXlsx")}
      </button>
      <button type="button" disabled={busy || disabled} onClick={() => asSheet("csv")}>
        {t("list.exportCsv")}
      </button>
      <p className="sb-muted sb-small ad-menu-note">{t("list.exportCasesNote")}</p>
      <button type="button" disabled={busy || disabled} onClick={asCases}>
        {t("list.exportCases")}
      </button>
    </Menu>
  );
}
