import { sayAll } from "@shenbao/texts";
import { bulkTexts as texts } from "@shenbao/texts/bulk";
import type { TaskKind, TaskWork } from "../tasks/task-kind.ts";
import { bulkRow, plannedRow } from "./bulk-row.ts";
import type { BulkRequest, Chosen } from "./chosen-applications.ts";
import { deedsOf } from "./deeds-of.ts";
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
        const refusals = await doTogether(work, chunk.map(plannedRow));
        const rows = chunk.map((planned, index) => {
          const why = refusals.get(index) ?? null;
          return bulkRow(Number(planned.key), plannedRow(planned), { kind: why === null ? "done" : "refused", why });
        });
        await tasks.putRows(task.id, rows);
        done += rows.length;
        await work.advance({ done });
      }
      if (page.next === null) break;
      after = page.next;
      await work.advance({ done, cursor: after }, true);
    }
    void services.mails.wake();
    const counts = await tasks.countRows(task.id);
    const happened = counts["done"] ?? 0;
    return { summary: sayAll(texts["run.summary"], { done: happened, refused: Object.values(counts).reduce((sum, count) => sum + count, 0) - happened }) };
  },
};

/** Does the action to some applications in one transaction. Answers those it was refused for by their place, and why. */
async function doTogether({ task, services, locale, ...work }: TaskWork, chosen: readonly Chosen[]): Promise<Map<number, string>> {
  const request = task.request as unknown as DoingRequest;
  const version = await services.versions.newest(request.noticeId);
  if (!version) throw new Error(`The notice ${request.noticeId} has no version`);
  const deeds = deedsOf(version.definition, request);
  const caller = work.caller();
  const refusals = new Map<number, string>();
  const keys = chosen.map(({ id }) => ({ key: `${task.id}-${id}`, accountId: caller.accountId, route: "runBulk", requestHash: "" }));
  await services.store.onceEach(keys, async (tx, unanswered) => {
    refusals.clear();
    const places = [...unanswered];
    const wanted = places.flatMap((place) => chosen[place] ?? []).map((one) => deeds.of(one, locale));
    const { transitions, refusals: refused } = await judgedTogether(services, caller, wanted, tx);
    const judged = [...transitions].flatMap(([index, transition]) => (wanted[index] ? [{ deed: wanted[index], transition }] : []));
    // What the task writes to people is looked at as one.
    await deeds.write(services, caller, judged, task.id, tx);
    for (const [index, why] of refused) refusals.set(places[index] ?? -1, why);
    return new Map([...transitions.keys()].map((index) => [places[index] ?? -1, true]));
  });
  return refusals;
}
