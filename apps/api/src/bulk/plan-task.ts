import { counterName, quotaConflict, type Transition } from "@shenbao/store";
import { sayAll } from "@shenbao/texts";
import { bulkTexts as texts } from "@shenbao/texts/bulk";
import { judged, type Deed } from "../applications/do-action.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { TaskFailure, type TaskKind } from "../tasks/task-kind.ts";
import { bulkRow, refusalOf } from "./bulk-row.ts";
import { chunksOf, together } from "./together.ts";
import { chosenApplications, type BulkRequest, type Chosen } from "./chosen-applications.ts";

/** So many at most in one go: a dry run is looked through by a person. */
export const mostAtOnce = 10_000;

/**
 * Tells for each chosen application whether the action would happen, and if not, why: each is judged by what would do it, in a transaction that is
 * undone. Places under quotas are counted along, so that the one too many is told.
 */
export const planTask: TaskKind = {
  async run(work) {
    const { task, services, locale } = work;
    const request = task.request as unknown as BulkRequest;
    const chosen: Chosen[] = [];
    for await (const one of chosenApplications(services, work.caller(), request, locale)) {
      if (chosen.push(one) > mostAtOnce) throw new TaskFailure(sayAll(texts["too-many"], { most: mostAtOnce }));
    }
    await work.advance({ done: 0, total: chosen.length }, true);
    const places = quotaPlaces(services, request.noticeId);
    let possible = 0;
    let looked = 0;
    const version = await services.versions.newest(request.noticeId);
    for (const chunk of chunksOf(chosen, version ? together(version.definition, request.action) : 1)) {
      const caller = work.caller();
      const rows = await Promise.all(
        chunk.map(async (one, index) => {
          const deed: Deed = { id: one.id, action: request.action, body: request.body, revision: null, locale };
          const why = await refusalOf(locale, async () => places.move(await wouldBecome(services, caller, deed)));
          return bulkRow(looked + index, one, { kind: why === null ? "possible" : "refused", why });
        }),
      );
      await services.store.tasks.putRows(task.id, rows);
      possible += rows.filter(({ outcome }) => outcome === "possible").length;
      looked += rows.length;
      await work.advance({ done: looked });
    }
    return { summary: sayAll(texts["plan.summary"], { possible, refused: chosen.length - possible }) };
  },
};

class Undone extends Error {
  constructor(readonly transition: Transition) {
    super("undone");
  }
}

/** What the action would make of an application; nothing of it stays. */
async function wouldBecome(services: Services, caller: Caller, deed: Deed): Promise<Transition> {
  try {
    return await services.store.transaction(async (tx): Promise<never> => {
      throw new Undone(await judged(services, caller, deed, tx));
    });
  } catch (error) {
    if (error instanceof Undone) return error.transition;
    throw error;
  }
}

/** The places under quotas as they would be after those looked at so far. */
function quotaPlaces({ store }: Services, noticeId: string) {
  const moved = new Map<string, number>();
  return {
    /** @throws StoreConflict where one of the places would not be free */
    async move({ takes, gives }: Transition): Promise<void> {
      const counted = await store.quotas.counts(noticeId, takes.map(counterName));
      const taken = (counter: string) => (counted.get(counter) ?? 0) + (moved.get(counter) ?? 0);
      for (const claim of takes) if (taken(counterName(claim)) >= claim.limit) throw quotaConflict(claim);
      for (const claim of takes) moved.set(counterName(claim), (moved.get(counterName(claim)) ?? 0) + 1);
      for (const counter of gives) moved.set(counter, (moved.get(counter) ?? 0) - 1);
    },
  };
}
