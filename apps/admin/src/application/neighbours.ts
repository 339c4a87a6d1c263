import type { ListFilter } from "../applications/list-filter.ts";

/** The page of the list from which an application was opened: for «previous» and «next» while reading. */
export interface Neighbours {
  ids: string[];
  page: number;
  perPage: number;
  sort: { field: string; order: "ASC" | "DESC" };
  filter: ListFilter;
  /** Whether the list goes on after this page. */
  more: boolean;
}

const keyOf = (noticeId: string) => `shenbao.admin.list.${noticeId}`;

/** Keeps the page last looked at, for this tab. */
export function keepNeighbours(noticeId: string, neighbours: Neighbours): void {
  sessionStorage.setItem(keyOf(noticeId), JSON.stringify(neighbours));
}

/** The page last looked at in this tab. */
export function keptNeighbours(noticeId: string): Neighbours | null {
  const text = sessionStorage.getItem(keyOf(noticeId));
  return text === null ? null : (JSON.parse(text) as Neighbours);
}
