import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** Progress and ranking of a review round. */
export const rankingQuery = (noticeId: string, review: string) =>
  queryOptions({ queryKey: ["ranking", noticeId, review], queryFn: ({ signal }) => api.call(routes.getRanking, { params: { noticeId, review }, signal }) });
