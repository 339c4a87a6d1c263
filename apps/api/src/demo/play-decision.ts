import { setTimeout as pause } from "node:timers/promises";
import { routes, type Bulk, type CallInput } from "@shenbao/contract";
import type { DemoClient } from "./demo-client.ts";

/** Prepares a decision on an application and releases it, as its page does: the dry run first. Played again it does nothing twice. */
export async function playDecision(
  client: DemoClient,
  noticeId: string,
  id: string,
  revision: number,
  key: string,
  body: CallInput<typeof routes.prepareDecision>["body"],
): Promise<void> {
  await client.call(routes.prepareDecision, { params: { id }, revision, key: `demo-${key}`, body });
  const plan = await over(client, await client.call(routes.planDecisions, { body: { noticeId, chosen: { ids: [id] } }, key: `demo-plan-${key}` }));
  const done = await over(client, await client.call(routes.runBulk, { params: { id: plan.task.id }, body: {}, key: `demo-run-${key}` }));
  const refused = done.outcomes.find(({ kind }) => kind === "refused");
  if (refused) throw new Error(`a decision was not released: ${refused.why ?? ""}`);
}

async function over(client: DemoClient, begun: Bulk): Promise<Bulk> {
  for (let bulk = begun; ; bulk = await client.call(routes.getBulk, { params: { id: begun.task.id } })) {
    if (bulk.task.state === "done") return bulk;
    if (bulk.task.failure) throw new Error(bulk.task.failure.en);
    await pause(50);
  }
}
