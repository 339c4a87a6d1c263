import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** An application as the person's role sees it. */
export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ["application", id], queryFn: ({ signal }) => api.call(routes.getApplication, { params: { id }, signal }) });

/** What happened to it. */
export const eventsQuery = (id: string) =>
  queryOptions({ queryKey: ["application", id, "events"], queryFn: async ({ signal }) => (await api.call(routes.listEvents, { params: { id }, signal })).rows });
