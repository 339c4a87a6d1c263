import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { openSavers } from "../builder/open-savers.ts";

/** A definition under work. What is typed on the page is the truth while it is open, so it is not read again by itself. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ["draft", id],
    queryFn: async ({ signal }) => {
      await openSavers.settle(id);
      return api.call(routes.getDraft, { params: { id }, signal });
    },
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });

/** Its published versions. */
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ["draft", id, "versions"], queryFn: async ({ signal }) => (await api.call(routes.listVersions, { params: { id }, signal })).rows });
