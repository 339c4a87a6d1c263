import { routes, type Task } from "@shenbao/contract";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

export const stateTones = { waiting: "neutral", running: "progress", done: "success", cancelled: "neutral", failed: "failure" } as const;

export const isUnderWay = (task: Pick<Task, "state"> | undefined): boolean => task?.state === "waiting" || task?.state === "running";

/** One's newest tasks; asked again every second and a half as long as one is under way. */
export const newestTasksQuery = queryOptions({
  queryKey: ["tasks", "newest"],
  queryFn: ({ signal }) => api.call(routes.listTasks, { query: { limit: 20 }, signal }),
  refetchInterval: ({ state }) => (state.data?.rows.some(isUnderWay) ? 1_500 : false),
  retry: false,
});

/** A page of one's tasks. */
export const tasksQuery = (query: { after?: string; before?: string }) =>
  queryOptions({
    queryKey: ["tasks", "page", query],
    queryFn: ({ signal }) => api.call(routes.listTasks, { query, signal }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isUnderWay) ? 1_500 : false),
  });

/** A task, asked again as long as it is under way. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ["tasks", "one", id],
    queryFn: ({ signal }) => api.call(routes.getTask, { params: { id }, signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1_000 : false),
  });
