import { Problem, type Task } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { newId, type OnceKey } from "@shenbao/store";
import type { Locale, Text } from "@shenbao/texts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { ownTask, taskView } from "./tasks.ts";

/** So many of one account may be under way at a time. */
const mostOpen = 10;

export interface NewTask {
  kind: string;
  title: Text;
  noticeId: string | null;
  request: Json;
  /** How many there are to do, where that is known at once. */
  total?: number;
}

/**
 * Begins a task in the caller's name, once for a key.
 * @throws Problem "too-many-tasks"
 */
export async function beginTask(services: Services, { caller, once, locale }: { caller: Caller; once: OnceKey; locale: Locale }, { total, ...task }: NewTask): Promise<Task> {
  const { store, clock } = services;
  const { id } = await store.once(once, async (tx) => {
    if ((await store.tasks.openOf(caller.accountId, tx)) >= mostOpen) throw new Problem("too-many-tasks", { most: mostOpen });
    const begun = newId();
    await store.tasks.insert(
      {
        id: begun,
        ...task,
        state: "waiting",
        startedBy: { accountId: caller.accountId, organisationId: caller.organisation.id, name: caller.displayName, locale },
        startedAt: clock.now(),
        finishedAt: null,
        total: total ?? null,
        done: 0,
        cursor: null,
        summary: null,
        result: null,
        failure: null,
        file: null,
      },
      tx,
    );
    return { id: begun };
  });
  void services.tasks.wake();
  return taskView(await ownTask(services, caller, id));
}
