import { routes, type View } from "@shenbao/contract";
import type { Expression } from "@shenbao/engine";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { type ListFilter, tidyFilter } from "../applications/list-filter.ts";

export const viewsQuery = (noticeId: string) =>
  queryOptions({ queryKey: ["views", noticeId], queryFn: ({ signal }) => api.call(routes.listViews, { params: { noticeId }, signal }), staleTime: 30_000 });

export type Order = { field: string; order: "ASC" | "DESC" };

/** The list as it stands, as a view keeps it. */
export function contentOf(filter: ListFilter, sort: Order, columns: string[] | null) {
  return {
    track: filter.track ?? null,
    state: filter.state ?? null,
    question: filter.q ?? null,
    where: (filter.where ?? null) as View["where"],
    sort: `${sort.field}:${sort.order === "ASC" ? "asc" : "desc"}`,
    columns: columns as View["columns"],
  };
}
export type ViewContent = ReturnType<typeof contentOf>;

/** What a view makes of the list. */
export function filterOf({ id, track, state, question, where }: View): ListFilter {
  return { ...tidyFilter({ track: track ?? undefined, state: state ?? undefined, q: question ?? undefined, where: (where ?? undefined) as Expression | undefined }), view: id };
}

export function orderOf({ sort }: Pick<View, "sort">): Order {
  const at = sort?.lastIndexOf(":") ?? -1;
  if (!sort || at < 0) return { field: "submittedAt", order: "DESC" };
  return { field: sort.slice(0, at), order: sort.slice(at + 1) === "asc" ? "ASC" : "DESC" };
}

/** Whether the list is no longer what the view keeps. */
export function differs(view: View, now: ViewContent): boolean {
  const { track, state, question, where, sort, columns } = view;
  return (
    JSON.stringify([track, state, question, where, sort ?? "submittedAt:desc", columns]) !== JSON.stringify([now.track, now.state, now.question, now.where, now.sort, now.columns])
  );
}
