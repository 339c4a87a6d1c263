import { useState } from "react";

/** Something that a button begins: whether it is under way, and why it failed the last time. */
export interface Doing {
  busy: boolean;
  error: unknown;
  run(work: () => Promise<void>): Promise<void>;
}

/** Does one thing at a time; a failure is kept to be shown beside the button, and goes when it is tried again. */
export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    busy,
    error,
    async run(work) {
      setBusy(true);
      setError(null);
      try {
        await work();
      } catch (failure) {
        setError(failure);
      } finally {
        setBusy(false);
      }
    },
  };
}
