import type { Services } from "../services.ts";

const keptHours = 24;

/** Templates that no version holds and no draft names stay longer: an administrator may undo, or work on a draft that was exported. */
const templatesKeptDays = 30;

/** Removes files that have belonged to nothing for a day: broken-off uploads, and what was taken away. */
export async function sweepFiles(services: Services): Promise<void> {
  // Files carry the machine's own time, not the platform's clock, which a demonstration may set.
  const templates = await services.store.templates.sweep(new Date(Date.now() - templatesKeptDays * 86_400_000));
  if (templates > 0) services.log.info({ removed: templates }, "templates swept");
  const removed = await services.store.files.sweep(new Date(Date.now() - keptHours * 3_600_000));
  if (removed > 0) services.log.info({ removed }, "files swept");
}
