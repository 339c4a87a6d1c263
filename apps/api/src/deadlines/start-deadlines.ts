import { sweepFiles } from "../files/sweep-files.ts";
import { tellDigest } from "../digest/digest.ts";
import { makeReminders } from "../messages/reminders.ts";
import type { Services } from "../services.ts";
import { expireApplications } from "./expire-applications.ts";

/** In this order: what expires is no longer reminded of, and the digest tells what went wrong before it. */
const steps = [
  ["deadlines", expireApplications],
  ["reminders", makeReminders],
  ["digest", tellDigest],
] as const;

/**
 * Lets the clock act (what expires, reminders before it does, the digest of the day): every minute, at the start, and after the clock was set; and sweeps files that belong to nothing. Call it
 * before the jobs are started. Answers a function that waits for what is running and runs no more.
 */
export async function startDeadlines(services: Services): Promise<{ run(): Promise<void>; stop(): Promise<void> }> {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  // One at a time in this process: a run waits for the one before it.
  const run = () => {
    running = running.then(async () => {
      for (const [name, step] of steps) {
        if (stopped) return;
        // One that fails does not keep the others from their work; it comes again, and administrators are told.
        try {
          await services.store.jobs.watched(name, async () => void (await step(services)));
        } catch (error) {
          services.log.error({ err: error, job: name }, "deadlines");
          services.metrics.failedJobs.inc({ job: name });
        }
      }
    });
    return running;
  };
  services.store.jobs.schedule("expire", "1 minute", run);
  services.store.jobs.schedule("sweep-files", "1 hour", () => sweepFiles(services));
  services.clock.onSet(run);
  await run();
  return {
    run,
    async stop() {
      stopped = true;
      await running;
    },
  };
}
