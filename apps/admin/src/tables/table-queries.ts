import { routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** The tables that one's organisation makes, and those of organisations below. */
export const tablesQuery = (noticeId: string) =>
  queryOptions({ queryKey: ["tables", noticeId], queryFn: ({ signal }) => api.call(routes.listTables, { params: { noticeId }, signal }) });

/** One table with its rows; of one's own organisation where none is named. */
export const tableQuery = (noticeId: string, table: string, organisation: string | undefined) =>
  queryOptions({
    queryKey: ["tables", noticeId, table, organisation ?? ""],
    queryFn: ({ signal }) => api.call(routes.getTable, { params: { noticeId, table }, query: { organisation }, signal }),
  });
