import { useMemo } from "react";
import { useDataProvider } from "react-admin";
import { useNavigate } from "react-router-dom";
import { useNotice } from "../notice/NoticeContext.ts";
import { keepNeighbours, keptNeighbours, type Neighbours } from "./neighbours.ts";

export interface Neighbourhood {
  /** Place in the list, from 1; undefined where this application was not opened from a list. */
  place: number | undefined;
  previous: (() => Promise<void>) | undefined;
  next: (() => Promise<void>) | undefined;
}

/** The applications before and after this one in the filtered list, over the edges of its pages too. */
export function useNeighbours(id: string): Neighbourhood {
  const { noticeId, base } = useNotice();
  const dataProvider = useDataProvider();
  const navigate = useNavigate();
  return useMemo(() => {
    const list = keptNeighbours(noticeId);
    const index = list?.ids.indexOf(id) ?? -1;
    if (!list || index < 0) return { place: undefined, previous: undefined, next: undefined };
    const open = async (other: string) => void (await navigate(`${base}/applications/${other}`));
    const turn = async (page: number, pick: (ids: string[]) => string | undefined) => {
      const answer = await dataProvider.getList<{ id: string }>("applications", { pagination: { page, perPage: list.perPage }, sort: list.sort, filter: list.filter });
      const turned: Neighbours = { ...list, page, ids: answer.data.map((row) => row.id), more: answer.pageInfo?.hasNextPage === true };
      const other = pick(turned.ids);
      if (other === undefined) return;
      keepNeighbours(noticeId, turned);
      await open(other);
    };
    const before = list.ids[index - 1];
    const after = list.ids[index + 1];
    return {
      place: (list.page - 1) * list.perPage + index + 1,
      previous: before !== undefined ? () => open(before) : list.page > 1 ? () => turn(list.page - 1, (ids) => ids.at(-1)) : undefined,
      next: after !== undefined ? () => open(after) : list.more ? () => turn(list.page + 1, (ids) => ids[0]) : undefined,
    };
  }, [id, noticeId, base, dataProvider, navigate]);
}
