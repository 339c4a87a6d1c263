import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { routes, type Bulk, type CallInput } from "@shenbao/contract";
import { expect } from "vitest";
import type { TestClient } from "../harness/platform.ts";

type Request = CallInput<typeof routes.planBulk>["body"];

/** Does an action to many the way the page does: looks at the dry run first, then lets it be done. Answers how many were done and why others were not. */
export async function inBulk(client: TestClient, request: Request): Promise<{ done: number; refused: { why: string | null; count: number }[] }> {
  const dry = await over(client, await client.call(routes.planBulk, { body: request, key: randomUUID() }));
  const possible = count(dry, "possible");
  const ran = await over(client, await client.call(routes.runBulk, { params: { id: dry.task.id }, body: {}, key: randomUUID() }));
  expect(count(ran, "done"), "what the dry run promised").toBe(possible);
  return { done: possible, refused: ran.outcomes.filter(({ kind }) => kind === "refused").map(({ why, count: of }) => ({ why, count: of })) };
}

/** Releases all that was prepared, as the page does: the dry run first. Answers how many were released, and which messages left with them. */
export async function released(client: TestClient, noticeId: string): Promise<{ done: number; messages: [string, number][] }> {
  const dry = await over(client, await client.call(routes.planDecisions, { body: { noticeId, chosen: { list: {} } }, key: randomUUID() }));
  const ran = await over(client, await client.call(routes.runBulk, { params: { id: dry.task.id }, body: {}, key: randomUUID() }));
  return { done: count(ran, "done"), messages: (dry.messages ?? []).map(({ template, count: of }): [string, number] => [template, of]).sort() };
}

const count = ({ outcomes }: Bulk, kind: string) => outcomes.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.count, 0);

async function over(client: TestClient, begun: Bulk): Promise<Bulk> {
  for (let bulk = begun; ; bulk = await client.call(routes.getBulk, { params: { id: begun.task.id } })) {
    if (bulk.task.state === "done") return bulk;
    if (bulk.task.state !== "waiting" && bulk.task.state !== "running") throw new Error(`the task ${bulk.task.state}: ${bulk.task.failure?.en ?? ""}`);
    await pause(100);
  }
}
