import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** How each expert of a round gets on. */
export const progressQuery = (noticeId: string, review: string) =>
  queryOptions({ queryKey: ["progress", noticeId, review], queryFn: ({ signal }) => api.call(routes.getRoundProgress, { params: { noticeId, review }, signal }) });
