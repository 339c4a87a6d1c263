import type { ListColumn } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { Menu } from "../layout/Menu.tsx";
import { useText } from "../language/use-text.ts";

/** Which columns are shown. The name stays: it leads to the application. */
export function ColumnChooser({ all, shown, onShow }: { all: ListColumn[]; shown: string[]; onShow(names: string[] | null): void }) {
  const t = useText();
  return (
    <Menu label={t("list.columns")} className="sb-button sb-button-secondary">
      <fieldset className="ad-checks">
        <legend>{t("list.columnsShown")}</legend>
        {all.map((column) => (
          <label key={column.at} className="ad-check">
            <input
              type="checkbox"
              checked={shown.includes(column.at)}
              disabled={column.at === "name"}
              onChange={(event) => onShow(event.target.checked ? [...shown, column.at] : shown.filter((one) => one !== column.at))}
            />
            {t.of(column.title)}
          </label>
        ))}
      </fieldset>
      <Button kind="quiet" small onClick={() => onShow(null)}>
        {t("list.columnsReset")}
      </Button>
    </Menu>
  );
}
