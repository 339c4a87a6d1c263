import type { StoreContext } from "../connection/store-context.ts";

/** A job whose runs have failed since its last that did not. */
export interface FailingJob {
  name: string;
  failures: number;
  /** What the last said, on one line. */
  error: string;
}

/** How the clock's work stands: only what fails is kept, so that somebody can be told. */
export interface JobHealth {
  /** Runs a piece of the clock's work, and keeps whether it failed. @throws what the run throws */
  watched(name: string, run: () => Promise<void>): Promise<void>;
  failing(): Promise<FailingJob[]>;
}

export function jobHealth(context: StoreContext): JobHealth {
  const jobs = context.collection<Omit<FailingJob, "name"> & { _id: string }>("failingJobs");
  /** That it cannot be noted is no reason to break off what can. */
  const noted = async (write: Promise<unknown>) => {
    try {
      await write;
    } catch (error) {
      context.log.warn({ err: error }, "job health");
    }
  };
  return {
    async watched(name, run) {
      try {
        await run();
      } catch (error) {
        const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, " ").slice(0, 200);
        await noted(jobs.updateOne({ _id: name }, { $inc: { failures: 1 }, $set: { error: said } }, { upsert: true }));
        throw error;
      }
      await noted(jobs.deleteOne({ _id: name }));
    },
    failing: async () => (await jobs.find().sort({ _id: 1 }).toArray()).map(({ _id, ...rest }) => ({ name: _id, ...rest })),
  };
}
