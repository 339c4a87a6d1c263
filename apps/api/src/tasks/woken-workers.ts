export interface WokenWorkers {
  /** Looks for work, now. Resolves when there is nothing left to do here. */
  wake(): Promise<void>;
  /** Takes nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

export interface Workshop<T> {
  /** Takes a piece of work that nobody else has; null where there is none. */
  take(): Promise<T | null>;
  /** `isStopped`: whether it is to leave off where it can. */
  work(taken: T, isStopped: () => boolean): Promise<void>;
  /** Told what broke a worker off. */
  failed(error: unknown): void;
  /** So many at a time in this process. */
  atOnce?: number;
}

/** Works while there is work, one piece after another. Woken while it works, it looks once more before it ends. */
export function wokenWorkers<T>({ take, work, failed, atOnce = 1 }: Workshop<T>): WokenWorkers {
  const workers = new Set<Promise<void>>();
  let stopped = false;
  let asked = 0;

  async function worker(): Promise<void> {
    for (;;) {
      const seen = asked;
      const taken = stopped ? null : await take();
      if (taken !== null) await work(taken, () => stopped);
      else if (stopped || seen === asked) return;
    }
  }

  return {
    async wake() {
      asked += 1;
      while (workers.size < atOnce) {
        const working = worker()
          .catch(failed)
          .finally(() => workers.delete(working));
        workers.add(working);
      }
      await Promise.all(workers);
    },
    async stop() {
      stopped = true;
      await Promise.all(workers);
    },
  };
}
