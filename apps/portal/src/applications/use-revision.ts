import { useCallback, useRef } from "react";

/** The newest revision that this page knows of: an upload tells its own before the page is loaded anew. */
export function useRevision(loaded: number, reload: () => Promise<void>): { revision(): number; onRevision(revision: number): void } {
  const latest = useRef(loaded);
  latest.current = Math.max(latest.current, loaded);
  const revision = useCallback(() => latest.current, []);
  const onRevision = useCallback(
    (next: number) => {
      latest.current = Math.max(latest.current, next);
      void reload();
    },
    [reload],
  );
  return { revision, onRevision };
}
