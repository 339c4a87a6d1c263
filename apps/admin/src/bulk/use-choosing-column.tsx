import type { ListRow } from "@shenbao/contract";
import { isApplicantRole } from "@shenbao/engine";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import type { DataColumn } from "../pages/DataTable.tsx";
import type { useChosen } from "./use-chosen.ts";

/** The column in which rows are chosen; null for a role that has nothing to do to many. */
export function useChoosingColumn(rows: readonly ListRow[] | undefined, { isChosen, put }: ReturnType<typeof useChosen>): DataColumn<ListRow> | null {
  const t = useText();
  const { definition, duties } = useNotice();
  const acts = definition.workflow.actions.some(({ by, through }) => by === duties.role && through === undefined && !isApplicantRole(definition, by));
  if (!acts) return null;
  const ids = rows?.map(({ id }) => id) ?? [];
  const every = ids.length > 0 && ids.every(isChosen);
  return {
    id: "choose",
    title: t("bulk.chooseOne"),
    narrow: true,
    head: <input type="checkbox" className="ad-choose" aria-label={t("bulk.choosePage")} checked={every} onChange={() => put(rows ?? [], !every)} />,
    cell: (row) => (
      <input
        type="checkbox"
        className="ad-choose"
        aria-label={t("bulk.choose", { name: row.name ?? row.number ?? t("list.unnamed") })}
        checked={isChosen(row.id)}
        onChange={() => put([row], !isChosen(row.id))}
      />
    ),
  };
}
