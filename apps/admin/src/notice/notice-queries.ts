import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** Published notices, the newest first. */
export const noticesQuery = queryOptions({ queryKey: ["notices"], queryFn: ({ signal }) => api.call(routes.listNotices, { signal }), staleTime: 60_000 });

/** The newest published version of a notice. */
export const noticeQuery = (noticeId: string) =>
  queryOptions({ queryKey: ["notice", noticeId], queryFn: ({ signal }) => api.call(routes.getNotice, { params: { noticeId }, signal }), staleTime: 60_000 });

/** One version: it never changes. */
export const versionQuery = (noticeId: string, version: number) =>
  queryOptions({
    queryKey: ["notice", noticeId, version],
    queryFn: ({ signal }) => api.call(routes.getNoticeVersion, { params: { noticeId, version }, signal }),
    staleTime: Infinity,
    gcTime: Infinity,
  });
