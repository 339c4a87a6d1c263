import type { TakenOut } from "@shenbao/contract";
import { Banner } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";

type Standing = TakenOut["changes"][number]["before"];

/** What taking an expert out does: to scores, places, the selection, and what must be assigned again. */
export function TakeOutEffect({ effect }: { effect: TakenOut }) {
  const t = useText();
  const number = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  const join = (names: string[]) => names.join(t.locale === "en" ? ", " : "、");
  const standing = ({ place, score }: Standing) => (score === null ? t("takeOut.unranked") : t("takeOut.standing", { place, score: number.format(score) }));
  return (
    <>
      <h3>{t("takeOut.sheets")}</h3>
      <ul>
        {effect.sheets.map(({ application, name, total }) => (
          <li key={application}>
            {name} {total === null ? <span className="sb-muted">{t("takeOut.notScored")}</span> : <strong>{number.format(total)}</strong>}
          </li>
        ))}
      </ul>
      <h3>{t("takeOut.changes")}</h3>
      {effect.changes.length === 0 ? (
        <p className="sb-muted">{t("takeOut.noChanges")}</p>
      ) : (
        <DataTable
          caption={t("takeOut.changes")}
          rows={effect.changes}
          rowId={(row) => row.application}
          columns={[
            { id: "name", main: true, title: t("reviews.name"), cell: (row) => row.name },
            { id: "before", title: t("takeOut.before"), cell: (row) => standing(row.before) },
            { id: "after", title: t("takeOut.after"), cell: (row) => standing(row.after) },
          ]}
        />
      )}
      {(effect.entering.length > 0 || effect.leaving.length > 0 || effect.short.length > 0) && (
        <Banner tone="warning" locale={t.locale}>
          {effect.entering.length > 0 && <p>{t("takeOut.entering", { names: join(effect.entering) })}</p>}
          {effect.leaving.length > 0 && <p>{t("takeOut.leaving", { names: join(effect.leaving) })}</p>}
          {effect.short.length > 0 && <p>{t("takeOut.short", { names: join(effect.short.map(({ name }) => name)) })}</p>}
        </Banner>
      )}
    </>
  );
}
