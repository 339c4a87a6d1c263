import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** How many messages of one's own are not read. */
export const unreadQuery = queryOptions({
  queryKey: ["inbox", "unread"],
  queryFn: ({ signal }) => api.call(routes.countInbox, { signal }),
  refetchInterval: 60_000,
  retry: false,
});

export const inboxQuery = (query: { after?: string; before?: string; unread?: "true" }) =>
  queryOptions({ queryKey: ["inbox", "list", query], queryFn: ({ signal }) => api.call(routes.listInbox, { query, signal }) });
