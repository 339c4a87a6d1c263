import { Problem, routes, type Task } from "@shenbao/contract";
import type { TaskRecord, TaskSummary } from "@shenbao/store";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { keptDays } from "./forget-tasks.ts";

const moment = (at: number) => new Date(at).toISOString();

/** A task as the contract tells it. */
export function taskView({ id, kind, state, title, noticeId, startedAt, finishedAt, total, done, summary, failure, file }: TaskSummary): Task {
  return {
    id,
    kind,
    state,
    title,
    noticeId,
    startedAt: moment(startedAt),
    finishedAt: finishedAt === null ? null : moment(finishedAt),
    keptUntil: finishedAt === null ? null : moment(finishedAt + keptDays * 86_400_000),
    total,
    done,
    summary,
    failure,
    file: file && { name: file.name, size: file.size, mediaType: file.mediaType },
  };
}

/** A task of the caller's own, begun in the organisation it stands in now. @throws Problem "not-found" */
export async function ownTask(services: Services, caller: Caller, id: string): Promise<TaskRecord> {
  const task = await services.store.tasks.get(id);
  if (!task || task.startedBy.accountId !== caller.accountId || task.startedBy.organisationId !== caller.organisation.id) throw new Problem("not-found");
  return task;
}

export const listTasks = bind(routes.listTasks, async ({ query, caller }, services) => {
  const page = await services.store.tasks.own(caller.accountId, query);
  return { body: { ...page, rows: page.rows.map(taskView) } };
});

export const getTask = bind(routes.getTask, async ({ params, caller }, services) => ({ body: taskView(await ownTask(services, caller, params.id)) }));

/** Breaks a task off. What it did stays done; one that is over stays as it is. */
export const cancelTask = bind(routes.cancelTask, async ({ params, caller }, services) => {
  await ownTask(services, caller, params.id);
  await services.store.tasks.cancel(params.id, services.clock.now());
  return { body: taskView(await ownTask(services, caller, params.id)) };
});

/** The file that a task made. */
export const getTaskFile = bind(routes.getTaskFile, async ({ params, caller }, services) => {
  const { file } = await ownTask(services, caller, params.id);
  if (!file) throw new Problem("not-found");
  return {
    file: services.store.files.read(file.id),
    mediaType: file.mediaType,
    name: file.name,
    headers: { "content-security-policy": "default-src 'none'; sandbox", "content-length": String(file.size) },
  };
});
