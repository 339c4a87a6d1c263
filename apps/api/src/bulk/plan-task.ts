import type { Bulk } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import type { Transition } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { bulkTexts as texts } from "@shenbao/texts/bulk";
import type { ClientSession } from "mongodb";
import type { Services } from "../services.ts";
import { TaskFailure, type TaskKind } from "../tasks/task-kind.ts";
import { bulkRow } from "./bulk-row.ts";
import { chosenApplications, type BulkRequest, type Chosen } from "./chosen-applications.ts";
import { deedsOf } from "./deeds-of.ts";
import { chunksOf, judgedTogether, type Together } from "./judged-together.ts";

/** So many at most in one go: a dry run is looked through by a person. */
export const mostAtOnce = 10_000;

/**
 * Tells for each chosen application whether the action would happen, and if not, why: each is judged by what would do it, some at a time in a
 * transaction that is undone. Places under quotas are counted along, so that the one too many is told.
 */
export const planTask: TaskKind = {
  async run(work) {
    const { task, services, locale } = work;
    const request = task.request as unknown as BulkRequest;
    const chosen: Chosen[] = [];
    for await (const one of chosenApplications(services, work.caller(), request, locale, !("action" in request))) {
      if (chosen.push(one) > mostAtOnce) throw new TaskFailure(sayAll(texts["too-many"], { most: mostAtOnce }));
    }
    await work.advance({ done: 0, total: chosen.length }, true);
    const version = await services.versions.newest(request.noticeId);
    if (!version) throw new Error(`The notice ${request.noticeId} has no version`);
    const deeds = deedsOf(version.definition, request);
    const messages = new Map<string, PlannedMessage>();
    let moved: ReadonlyMap<string, number> = new Map();
    let possible = 0;
    let looked = 0;
    for (const chunk of chunksOf(chosen)) {
      const caller = work.caller();
      const wanted = chunk.map((one) => deeds.of(one, locale));
      const would: Together = await undone(services, (tx) => judgedTogether(services, caller, wanted, tx, moved));
      for (const transition of would.transitions.values()) countMessages(messages, transition);
      moved = would.moved;
      const rows = chunk.map((one, index) => {
        const why = would.refusals.get(index) ?? null;
        return bulkRow(looked + index, one, { kind: why === null ? "possible" : "refused", why });
      });
      await services.store.tasks.putRows(task.id, rows);
      possible += would.transitions.size;
      looked += rows.length;
      await work.advance({ done: looked });
    }
    const result: PlanResult = { messages: [...messages.values()] };
    return { summary: sayAll(texts["plan.summary"], { possible, refused: chosen.length - possible }), result: JSON.parse(JSON.stringify(result)) as Json };
  },
};

type PlannedMessage = NonNullable<Bulk["messages"]>[number];

/** What a dry run ends with, beside its rows. */
export interface PlanResult {
  messages: PlannedMessage[];
}

function countMessages(counted: Map<string, PlannedMessage>, { messages }: Transition): void {
  for (const { template, title } of messages) counted.set(template, { template, title, count: (counted.get(template)?.count ?? 0) + 1 });
}

class Undone<T> extends Error {
  constructor(readonly outcome: T) {
    super("undone");
  }
}

/** What a transaction would come to; nothing of it stays. */
async function undone<T>({ store }: Services, body: (tx: ClientSession) => Promise<T>): Promise<T> {
  try {
    return await store.transaction(async (tx): Promise<never> => {
      throw new Undone(await body(tx));
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome as T;
    throw error;
  }
}
