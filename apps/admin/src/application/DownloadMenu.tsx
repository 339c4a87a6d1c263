import { routes } from "@shenbao/contract";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Menu } from "../layout/Menu.tsx";

/** The papers of an application: as it is printed, as a file to edit, and all of its files together. */
export function DownloadMenu({ id }: { id: string }) {
  const t = useText();
  const params = { id };
  return (
    <Menu label={t("application.download")} className="sb-button sb-button-secondary sb-button-small">
      <a href={api.href(routes.getDocument, { params })} download>
        {t("application.pdf")}
      </a>
      <a href={api.href(routes.getWordDocument, { params })} download>
        {t("application.word")}
      </a>
      <a href={api.href(routes.getCase, { params })} download>
        {t("application.case")}
      </a>
    </Menu>
  );
}
