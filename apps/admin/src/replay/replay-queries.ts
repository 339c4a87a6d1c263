import { type CallInput, type Replay, routes } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { openSavers } from "../builder/open-savers.ts";
import type { CompareSide } from "../compare/compare-side.ts";

export type ReplayedQuery = NonNullable<CallInput<typeof routes.listReplayed>["query"]>;

/** Replays of what one's organisation sees, a page of them. */
export const replaysQuery = (query: { after?: string; before?: string }) =>
  queryOptions({ queryKey: ["replays", query], queryFn: ({ signal }) => api.call(routes.listReplays, { query, signal }), staleTime: 0 });

/** What a replay would take. A draft is judged by as it is saved: what was typed in the builder is waited for. */
export const planQuery = (noticeId: string, target: CompareSide) =>
  queryOptions({
    queryKey: ["replay-plan", noticeId, target],
    queryFn: async ({ signal }) => {
      if (target.kind === "draft") await openSavers.settle(target.id);
      return api.call(routes.planReplay, { body: { noticeId, target }, signal });
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** Whether a replay is still under way. */
export const isUnderWay = (replay: Replay | undefined): boolean => replay?.state === "waiting" || replay?.state === "running";

/** A replay; asked again every second as long as it is under way. */
export const replayQuery = (id: string) =>
  queryOptions({
    queryKey: ["replay", id],
    queryFn: ({ signal }) => api.call(routes.getReplay, { params: { id }, signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1000 : false),
  });

/** Applications of a replay. */
export const replayedQuery = (id: string, query: ReplayedQuery, done: number) =>
  queryOptions({ queryKey: ["replay", id, "applications", query, done], queryFn: ({ signal }) => api.call(routes.listReplayed, { params: { id }, query, signal }) });
