import { sayAll } from "@shenbao/texts";
import { bulkTexts as texts } from "@shenbao/texts/bulk";
import { perform } from "../applications/do-action.ts";
import type { TaskKind } from "../tasks/task-kind.ts";
import { bulkRow, readRow, refusalOf } from "./bulk-row.ts";
import type { BulkRequest } from "./chosen-applications.ts";
import { chunksOf, together } from "./together.ts";

const rowsAtOnce = 200;

/** What the doing is asked for: what the dry run was, and its task, whose rows name the applications. */
export type DoingRequest = BulkRequest & { plan: string };

/**
 * Does an action to each application of a dry run, each in its own transaction, the way a single action goes: judged as it stands then, with its
 * event and its quota places. Each has its own idempotency key in this task, so whatever was done before a process ended is not done again.
 */
export const bulkTask: TaskKind = {
  async run(work) {
    const { task, services, locale } = work;
    const { tasks } = services.store;
    const { plan, noticeId, action, body } = task.request as unknown as DoingRequest;
    const version = await services.versions.newest(noticeId);
    const atATime = version ? together(version.definition, action) : 1;
    let after: string | null = typeof task.cursor === "string" ? task.cursor : null;
    let done = task.done;
    for (;;) {
      const page = await tasks.rows(plan, undefined, { limit: rowsAtOnce, ...(after !== null && { after }) });
      if (after === null) await work.advance({ total: (await tasks.get(plan))?.done ?? page.rows.length });
      for (const chunk of chunksOf(page.rows, atATime)) {
        const caller = work.caller();
        const rows = await Promise.all(
          chunk.map(async (planned) => {
            const { id, number, name, applicant } = readRow(planned);
            const once = { key: `${task.id}-${id}`, accountId: caller.accountId, route: "runBulk", requestHash: "" };
            const why = await refusalOf(locale, () => perform(services, caller, { id, action, body, revision: null, locale }, once));
            return bulkRow(Number(planned.key), { id, number, name, applicant }, { kind: why === null ? "done" : "refused", why });
          }),
        );
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
