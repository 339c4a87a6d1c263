import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** The waivers of a notice with their log. */
export const waiversQuery = (noticeId: string) =>
  queryOptions({ queryKey: ["waivers", noticeId], queryFn: ({ signal }) => api.call(routes.listWaivers, { params: { noticeId }, signal }) });

/** Deadlines that are put off for one's own organisation. */
export const ownWaiversQuery = (noticeId: string) =>
  queryOptions({ queryKey: ["own-waivers", noticeId], queryFn: async ({ signal }) => (await api.call(routes.listOwnWaivers, { params: { noticeId }, signal })).rows });

/** Organisations of a level, by words of their names. */
export const organisationsOfLevelQuery = (level: string, q: string) =>
  queryOptions({
    queryKey: ["organisations-of", level, q],
    queryFn: async ({ signal }) => (await api.call(routes.listOrganisations, { query: { level, limit: 100, ...(q !== "" && { q }) }, signal })).rows,
    enabled: level !== "",
    placeholderData: (before) => before,
  });
