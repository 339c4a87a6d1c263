import { type CallInput, routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { isUnderWay } from "../tasks/task-queries.ts";

export type BulkRequest = CallInput<typeof routes.planBulk>["body"];

/** A dry run or its doing; asked again as long as it is under way. */
export const bulkQuery = (id: string) =>
  queryOptions({
    queryKey: ["bulk", id],
    queryFn: ({ signal }) => api.call(routes.getBulk, { params: { id }, signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.task) ? 800 : false),
  });

/** A page of its applications that came out in one way. */
export const bulkRowsQuery = (id: string, outcome: string, at: { after?: string; before?: string }) =>
  queryOptions({
    queryKey: ["bulk", id, "rows", outcome, at],
    queryFn: ({ signal }) => api.call(routes.listBulkRows, { params: { id }, query: { outcome, limit: 25, ...at }, signal }),
  });
