import { sayAll } from "@shenbao/texts";
import { bulkTexts as texts } from "@shenbao/texts/bulk";
import type { Deed } from "../applications/do-action.ts";
import type { TaskKind, TaskWork } from "../tasks/task-kind.ts";
import { bulkRow, readRow } from "./bulk-row.ts";
import type { BulkRequest } from "./chosen-applications.ts";
import { chunksOf, judgedTogether } from "./judged-together.ts";

const rowsAtOnce = 200;

/** What the doing is asked for: what the dry run was, and its task, whose rows name the applications. */
export type DoingRequest = BulkRequest & { plan: string };

/**
 * Does an action to each application of a dry run, the way a single action goes: judged as it stands then, with its event and its quota places; some
 * at a time in one transaction. Each has its own idempotency key in this task, so whatever was done before a process ended is not done again.
 */
export const bulkTask: TaskKind = {
  async run(work) {
    const { task, services } = work;
    const { tasks } = services.store;
    const { plan } = task.request as unknown as DoingRequest;
    let after: string | null = typeof task.cursor === "string" ? task.cursor : null;
    let done = task.done;
    for (;;) {
      const page = await tasks.rows(plan, undefined, { limit: rowsAtOnce, ...(after !== null && { after }) });
      if (after === null) await work.advance({ total: (await tasks.get(plan))?.done ?? page.rows.length });
      for (const chunk of chunksOf(page.rows)) {
        const refusals = await doTogether(
          work,
          chunk.map((planned) => readRow(planned).id),
        );
        const rows = chunk.map((planned, index) => {
          const { id, number, name, applicant } = readRow(planned);
          const why = refusals.get(index) ?? null;
          return bulkRow(Number(planned.key), { id, number, name, applicant }, { kind: why === null ? "done" : "refused", why });
        });
        await tasks.putRows(task.id, rows);
        done += rows.length;
        await work.advance({ done });
      }
      if (page.next === null) break;
      after = page.next;
      await work.advance({ done, cursor: after }, true);
    }
    const counts = await tasks.countRows(task.id);
    const happened = counts["done"] ?? 0;
    return { summary: sayAll(texts["run.summary"], { done: happened, refused: Object.values(counts).reduce((sum, count) => sum + count, 0) - happened }) };
  },
};

/** Does the action to some applications in one transaction. Answers those it was refused for by their place, and why. */
async function doTogether({ task, services, locale, ...work }: TaskWork, ids: readonly string[]): Promise<Map<number, string>> {
  const { action, body } = task.request as unknown as DoingRequest;
  const caller = work.caller();
  const refusals = new Map<number, string>();
  const keys = ids.map((id) => ({ key: `${task.id}-${id}`, accountId: caller.accountId, route: "runBulk", requestHash: "" }));
  await services.store.onceEach(keys, async (tx, unanswered) => {
    refusals.clear();
    const places = [...unanswered];
    const deeds = places.map((place): Deed => ({ id: ids[place] ?? "", action, body, revision: null, locale, toMany: true }));
    const { transitions, refusals: refused } = await judgedTogether(services, caller, deeds, tx);
    // What the task writes to people is looked at as one.
    await services.store.applications.commit(tx, [...transitions.values()], task.id);
    for (const [index, why] of refused) refusals.set(places[index] ?? -1, why);
    return new Map([...transitions.keys()].map((index) => [places[index] ?? -1, true]));
  });
  return refusals;
}
