import { randomUUID } from "node:crypto";
import { routes, type Task } from "@shenbao/contract";
import type { TestClient } from "../../harness/test-client.ts";
import { prepare } from "./measure-lists.ts";

const noticeId = "measured-40";

export interface BulkFigures {
  count: number;
  planSeconds: number;
  runSeconds: number;
}

export interface TaskFigures {
  /** A dry run on so many, and its doing, from the request to the end. */
  bulk: BulkFigures;
  /** The same under a quota and into a table that is put in order by hand. */
  contested: BulkFigures;
  /** An xlsx of so many rows; memory of the api process at its highest, from before it began. */
  export: { rows: number; seconds: number; megabytes: number; memoryBeforeMB: number; memoryMB: number };
}

/** Actions on 500 applications as one task, and an export of all rows, among so many applications. */
export async function measureTasks(scripts: string, uri: string, size: number, progress: (text: string) => void): Promise<TaskFigures> {
  const { client, memory, stop } = await prepare(scripts, uri, size, progress, ["contested"]);
  try {
    const ids: string[] = [];
    for (let after: string | null = null; ids.length < 1000;) {
      const page: { rows: { id: string }[]; next: string | null } = await client.call(routes.listApplications, { query: { noticeId, limit: 100, ...(after && { after }) } });
      ids.push(...page.rows.map(({ id }) => id));
      if (!(after = page.next)) break;
    }
    const bulk = await measureBulk(client, "accept", ids.slice(0, 500));
    const contested = await measureBulk(client, "rank", ids.slice(500, 1000));
    const memoryBeforeMB = memory();
    let memoryMB = memoryBeforeMB;
    const begun = performance.now();
    const columns = ["number", "name", "applicant", "receiver", "state", "track", "submittedAt", "updatedAt", "/field1", "/field3", "/field4", "/field5"] as const;
    const { id } = await client.call(routes.startExport, { body: { noticeId, columns: [...columns] as never, as: "xlsx" }, key: randomUUID() });
    const task = await ended(client, id, () => (memoryMB = Math.max(memoryMB, memory())));
    if (task.done !== size) throw new Error(`${task.done} of ${size} rows were exported`);
    return {
      bulk,
      contested,
      export: { rows: task.done, seconds: (performance.now() - begun) / 1000, megabytes: (task.file?.size ?? 0) / 1e6, memoryBeforeMB, memoryMB },
    };
  } finally {
    await stop();
  }
}

/** A dry run and its doing, from the request to the end. */
async function measureBulk(client: TestClient, action: string, ids: string[]): Promise<BulkFigures> {
  let begun = performance.now();
  const plan = await client.call(routes.planBulk, { body: { noticeId, action, chosen: { ids }, body: {} }, key: randomUUID() });
  await ended(client, plan.task.id);
  const planSeconds = (performance.now() - begun) / 1000;
  begun = performance.now();
  const doing = await client.call(routes.runBulk, { params: { id: plan.task.id }, body: {}, key: randomUUID() });
  await ended(client, doing.task.id);
  const runSeconds = (performance.now() - begun) / 1000;
  const { outcomes } = await client.call(routes.getBulk, { params: { id: doing.task.id } });
  if (outcomes.length !== 1 || outcomes[0]?.kind !== "done" || outcomes[0].count !== ids.length) throw new Error(`${action} came out as ${JSON.stringify(outcomes)}`);
  return { count: ids.length, planSeconds, runSeconds };
}

async function ended(client: TestClient, id: string, look: () => void = () => {}): Promise<Task> {
  for (;;) {
    look();
    const task = await client.call(routes.getTask, { params: { id } });
    if (task.state === "done") return task;
    if (task.state !== "waiting" && task.state !== "running") throw new Error(`the task is ${task.state}: ${task.failure?.en ?? ""}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
