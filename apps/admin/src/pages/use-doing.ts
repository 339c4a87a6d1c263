import { Problem } from "@shenbao/contract";
import { useState } from "react";
import { useOnceKey } from "../api/once-key.ts";

/** Something that a button begins: whether it is under way, and why it failed the last time. */
export interface Doing {
  busy: boolean;
  error: unknown;
  /** Answers whether it was done. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** The failure is shown no longer. */
  forget(): void;
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
        return true;
      } catch (failure) {
        setError(failure);
        return false;
      } finally {
        setBusy(false);
      }
    },
    forget: () => setError(null),
  };
}

/** Does one thing at a time under an idempotency key, the same for the same `of`. A refusal ends the key; where the answer is unknown it stays, so that nothing happens twice. */
export function useDoingOnce() {
  const once = useOnceKey();
  const { busy, error, run, forget } = useDoing();
  return {
    busy,
    error,
    forget,
    runOnce: (work: (keyFor: (of: unknown) => string) => Promise<void>) =>
      run(async () => {
        try {
          await work((of) => once.keyFor(of));
          once.done();
        } catch (failure) {
          if (failure instanceof Problem && failure.status < 500) once.done();
          throw failure;
        }
      }),
  };
}
