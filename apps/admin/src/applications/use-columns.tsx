import type { ListRow, View } from "@shenbao/contract";
import { listColumns } from "@shenbao/engine";
import { useMemo } from "react";
import { useStore } from "react-admin";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import type { DataColumn } from "../pages/DataTable.tsx";
import { useAccount } from "../session/use-session.ts";
import { cellText } from "./cell-text.ts";
import { levelOfColumn } from "./organisation-names.ts";
import { StateCell } from "./StateCell.tsx";
import { useOrganisationNames } from "./use-organisation-names.ts";

/** Shown from the first: the system's columns but these (nor what is the same in every row), and as many of the form's as fit. */
const systemHidden = ["updatedAt", "order"];
const fieldsShown = 3;

/** The columns of a list: all that the engine makes of the definition, and those of them that are shown in their order (remembered by notice and track; of a view, its own until they are changed). */
export function useColumns(track: string | undefined, view: View | undefined) {
  const t = useText();
  const { noticeId, definition, base } = useNotice();
  const all = useMemo(() => listColumns(definition, track).filter((column) => track === undefined || column.at !== "track" || definition.tracks.length > 1), [definition, track]);
  const level = useAccount()?.organisation.level;
  const preset = useMemo(() => {
    const receives = all.some((column) => column.at === "receiver" && levelOfColumn(definition, column, track) === level);
    const plain = (at: string) => systemHidden.includes(at) || (at === "track" && track !== undefined) || (at === "receiver" && receives);
    let fields = 0;
    return all.filter((column) => (column.system ? !plain(column.at) : (fields += 1) <= fieldsShown)).map(({ at }) => at);
  }, [all, track, definition, level]);
  const [shownNames, setShown] = useStore<string[] | null>(`columns.${noticeId}.${view ? `${view.id}.${view.revision}` : (track ?? "*")}`, null);
  const chosen = shownNames ?? view?.columns ?? null;
  const shown = (chosen ?? preset).filter((at) => all.some((column) => column.at === at));
  const organisationName = useOrganisationNames(definition, all, track, t.locale);
  const columns = shown
    .flatMap((at) => all.find((column) => column.at === at) ?? [])
    .map((column): DataColumn<ListRow> => {
      const text = (row: ListRow) => cellText(column, row, t.locale, definition.timezone, organisationName);
      const unit = column.unit ? `（${t.of(column.unit)}）` : "";
      return {
        id: column.at,
        title: t.of(column.title) + unit,
        ...(column.sortable && { sort: column.at }),
        ...(column.type === "number" && { align: "right" as const }),
        ...(column.at === "name" && { main: true as const }),
        ...((column.at === "number" || column.type === "date" || column.at === "submittedAt" || column.at === "updatedAt") && { whole: true as const }),
        cell: (row) => {
          if (column.at === "name") return <Link to={`${base}/applications/${row.id}`}>{row.name ?? row.number ?? t("list.unnamed")}</Link>;
          if (column.at === "state") return <StateCell row={row} title={text(row)} />;
          return text(row);
        },
      };
    });
  return { all, shown, chosen, columns, show: (names: string[] | null) => setShown(names) };
}
