import { Agenda } from "agenda";
import type { StoreContext } from "../connection/store-context.ts";
import { jobHealth, type JobHealth } from "./job-health.ts";
import { WatchedBackend } from "./watched-backend.ts";

export interface JobQueue extends JobHealth {
  /**
   * Runs `run` every so often ("1 minute", "5 seconds"), in one process at a time. A run that fails is logged and comes again.
   * Call it before `start`.
   */
  schedule(name: string, every: string, run: () => Promise<void>): void;
  /** Called with the job's name whenever a run fails. */
  onFailure(listener: (name: string) => void): void;
  start(): Promise<void>;
  /** Lets running jobs finish. */
  stop(): Promise<void>;
}

/** Makes the queue: agenda on the same database. */
export function jobQueue(context: StoreContext): JobQueue {
  const scheduled: { name: string; every: string; run: () => Promise<void> }[] = [];
  const health = jobHealth(context);
  const backend = new WatchedBackend(context.db, "jobs");
  let agenda: Agenda | undefined;
  let failed: (name: string) => void = () => {};

  async function runOne(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await health.watched(name, run);
    } catch (error) {
      context.log.error({ err: error, job: name }, "job failed");
      failed(name);
      throw error;
    }
  }

  const watched = (work: Promise<void>) => {
    backend.watch(work);
    return work;
  };

  return {
    ...health,
    schedule: (name, every, run) => void scheduled.push({ name, every, run }),
    onFailure: (listener) => void (failed = listener),
    async start() {
      agenda = new Agenda({ backend, processEvery: "5 seconds", defaultLockLifetime: 5 * 60_000 });
      agenda.on("error", (error) => context.log.error({ err: error }, "job queue"));
      for (const { name, run } of scheduled) agenda.define(name, () => watched(runOne(name, run)), { concurrency: 1 });
      await agenda.start();
      for (const { name, every } of scheduled) await agenda.every(every, name, undefined, { skipImmediate: true });
    },
    async stop() {
      const stopping = agenda;
      agenda = undefined;
      if (!stopping) return;
      // A look for jobs that is on its way would lock one after the stop, and nobody would run it until the lock expires.
      await backend.looked();
      await stopping.stop(false);
      await backend.settle();
    },
  };
}
