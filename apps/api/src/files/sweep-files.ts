import type { Services } from "../services.ts";

const keptHours = 24;

/** Removes files that have belonged to nothing for a day: broken-off uploads, and what was taken away. */
export async function sweepFiles(services: Services): Promise<void> {
  // Files carry the machine's own time, not the platform's clock, which a demonstration may set.
  const removed = await services.store.files.sweep(new Date(Date.now() - keptHours * 3_600_000));
  if (removed > 0) services.log.info({ removed }, "files swept");
}
