import type { Services } from "../services.ts";

/** So long a task is kept after its end, with its file and its rows. */
export const keptDays = 7;

/** Forgets tasks that ended long ago; their files are swept as all files that belong to nothing. */
export async function forgetTasks({ store, clock, log }: Services): Promise<void> {
  const forgotten = await store.tasks.forget(clock.now() - keptDays * 86_400_000);
  if (forgotten > 0) log.info({ forgotten }, "tasks forgotten");
}
