import { Problem, routes, type Bulk, type BulkOutcome } from "@shenbao/contract";
import { findAction, isApplicantRole, type Json } from "@shenbao/engine";
import type { TaskRecord } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { bulkTexts as texts } from "@shenbao/texts/bulk";
import { prepareList } from "../applications/list-applications.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { beginTask } from "../tasks/begin-task.ts";
import { preparesDecisions } from "../decisions/decision-view.ts";
import { ownTask, taskView } from "../tasks/tasks.ts";
import { readRow } from "./bulk-row.ts";
import type { DoingRequest } from "./bulk-task.ts";
import type { PlanResult } from "./plan-task.ts";
import type { BulkRequest } from "./chosen-applications.ts";

/** Begins a dry run. Refused at once: a list that is none, an action that is not this role's, or is done by something else than a person's hand. */
export const planBulk = bind(routes.planBulk, async ({ body, caller, locale, once }, services) => {
  const { version, sight } = await prepareList(services, caller, { noticeId: body.noticeId, ...("list" in body.chosen && body.chosen.list), limit: 1 }, locale);
  const action = findAction(version.definition, body.action);
  if (!action) throw new Problem("not-found");
  if (action.by !== sight.role || action.through !== undefined || isApplicantRole(version.definition, sight.role)) throw new Problem("forbidden");
  const title = sayAll(texts["plan.title"], { action: action.title });
  const { id } = await beginTask(services, { caller, once, locale }, { kind: "bulk-plan", title, noticeId: body.noticeId, request: JSON.parse(JSON.stringify(body)) });
  return { body: await bulkView(services, await ownBulk(services, caller, id)) };
});

/** Begins the dry run of a release. */
export const planDecisions = bind(routes.planDecisions, async ({ body, caller, locale, once }, services) => {
  const { version, sight } = await prepareList(services, caller, { noticeId: body.noticeId, ...("list" in body.chosen && body.chosen.list), limit: 1 }, locale);
  if (!preparesDecisions(version.definition, sight.role)) throw new Problem("forbidden");
  const task = { kind: "bulk-plan", title: texts["release.plan"], noticeId: body.noticeId, request: JSON.parse(JSON.stringify(body)) as Json };
  const { id } = await beginTask(services, { caller, once, locale }, task);
  return { body: await bulkView(services, await ownBulk(services, caller, id)) };
});

/** Does what a dry run that is over looked at. */
export const runBulk = bind(routes.runBulk, async ({ params, caller, locale, once }, services) => {
  const plan = await ownTask(services, caller, params.id);
  if (plan.kind !== "bulk-plan") throw new Problem("not-found");
  if (plan.state !== "done") throw new Problem("plan-unfinished");
  const request = plan.request as unknown as BulkRequest;
  const version = await services.versions.newest(request.noticeId);
  const action = version && "action" in request ? findAction(version.definition, request.action) : undefined;
  if (!version || ("action" in request && !action)) throw new Problem("not-found");
  const doing: DoingRequest = { ...request, plan: plan.id };
  const task = {
    kind: "bulk",
    title: action ? sayAll(texts["run.title"], { action: action.title }) : texts["release.run"],
    noticeId: request.noticeId,
    request: JSON.parse(JSON.stringify(doing)),
    total: plan.done,
  };
  const { id } = await beginTask(services, { caller, once, locale }, task);
  return { body: await bulkView(services, await ownBulk(services, caller, id)) };
});

export const getBulk = bind(routes.getBulk, async ({ params, caller }, services) => ({ body: await bulkView(services, await ownBulk(services, caller, params.id)) }));

export const listBulkRows = bind(routes.listBulkRows, async ({ params, query: { outcome, ...query }, caller }, services) => {
  const task = await ownBulk(services, caller, params.id);
  const page = await services.store.tasks.rows(task.id, outcome, query);
  return { body: { ...page, rows: page.rows.map(readRow) } };
});

async function ownBulk(services: Services, caller: Caller, id: string): Promise<TaskRecord> {
  const task = await ownTask(services, caller, id);
  if (task.kind !== "bulk" && task.kind !== "bulk-plan") throw new Problem("not-found");
  return task;
}

async function bulkView({ store }: Services, task: TaskRecord): Promise<Bulk> {
  const request = task.request as unknown as BulkRequest;
  const { noticeId } = request;
  const counts = await store.tasks.countRows(task.id);
  const outcomes = Object.entries(counts).map(([key, count]): BulkOutcome => {
    const [kind = ""] = key.split(" ");
    return { key, kind: kind as BulkOutcome["kind"], why: key === kind ? null : key.slice(kind.length + 1), count };
  });
  const refusedLast = (one: BulkOutcome) => (one.kind === "refused" ? 1 : 0);
  return {
    task: taskView(task),
    noticeId,
    action: "action" in request ? request.action : null,
    dry: task.kind === "bulk-plan",
    messages: (task.result as unknown as PlanResult | null)?.messages ?? null,
    outcomes: outcomes.sort((a, b) => refusedLast(a) - refusedLast(b) || b.count - a.count),
  };
}
