import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** What the stamped scans of an application prove; asked again while one is read. Below the application's key: an action asks anew. */
export const scansQuery = (id: string) =>
  queryOptions({
    queryKey: ["application", id, "scans"],
    queryFn: async ({ signal }) => (await api.call(routes.listScans, { params: { id }, signal })).rows,
    refetchInterval: ({ state }) => (state.data?.some(({ standing }) => standing === "reading") ? 1_000 : false),
  });
