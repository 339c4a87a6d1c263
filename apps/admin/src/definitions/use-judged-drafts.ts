import { routes, type TouchedDrafts } from "@shenbao/contract";
import { useEffect, useState } from "react";
import { api } from "../api/api.ts";

export type DraftCounts = Omit<TouchedDrafts, "next">;

const none: DraftCounts = { judged: 0, losing: 0, required: 0, wrong: 0, unchanged: 0, homeless: 0 };

/** What a draft would do to applicants' drafts, asked page by page as long as somebody looks. */
export function useJudgedDrafts(id: string, revision: number): { counts: DraftCounts; done: boolean; error: unknown } {
  const [state, setState] = useState<{ counts: DraftCounts; done: boolean; error: unknown }>({ counts: none, done: false, error: null });
  useEffect(() => {
    const stop = new AbortController();
    setState({ counts: none, done: false, error: null });
    void (async () => {
      let counts = none;
      try {
        for (let after: string | null | undefined; after !== null;) {
          const { next, ...page }: TouchedDrafts = await api.call(routes.judgeDrafts, { params: { id }, query: { revision, ...(after && { after }) }, signal: stop.signal });
          counts = added(counts, page);
          after = next;
          setState({ counts, done: next === null, error: null });
        }
      } catch (error) {
        if (!stop.signal.aborted) setState({ counts, done: false, error });
      }
    })();
    return () => stop.abort();
  }, [id, revision]);
  return state;
}

function added(one: DraftCounts, other: DraftCounts): DraftCounts {
  const sum = (name: keyof DraftCounts) => one[name] + other[name];
  return { judged: sum("judged"), losing: sum("losing"), required: sum("required"), wrong: sum("wrong"), unchanged: sum("unchanged"), homeless: sum("homeless") };
}
