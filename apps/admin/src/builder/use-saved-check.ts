import { type CallAnswer, type Draft, routes } from "@shenbao/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { api } from "../api/api.ts";
import type { DefinitionSaver } from "./definition-saver.ts";

export interface SavedCheck {
  draft: Draft;
  /** What the server finds in the draft as it is saved; null while edits are on their way or it is being asked. */
  check: CallAnswer<typeof routes.checkDefinition> | null;
}

/** The server compiles every form for this: it is asked when somebody rests, in milliseconds after what was saved. */
const rest = 2_000;

/** What stands against publishing what is saved: the server's own check, its samples included. */
export function useSavedCheck(saver: DefinitionSaver): SavedCheck {
  const saved = useSyncExternalStore(saver.subscribe, () => !saver.dirty);
  const draft = useSyncExternalStore(saver.subscribe, () => saver.draft);
  const [settled, setSettled] = useState<number | null>(draft.revision);
  useEffect(() => {
    if (!saved) return;
    const timer = setTimeout(() => setSettled(draft.revision), rest);
    return () => clearTimeout(timer);
  }, [saved, draft.revision]);
  const { data } = useQuery({
    queryKey: ["draft", draft.id, "check", draft.revision],
    queryFn: ({ signal }) => api.call(routes.checkDefinition, { body: draft.definition, signal }),
    enabled: saved && settled === draft.revision,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    gcTime: 60_000,
  });
  return { draft, check: saved ? (data ?? null) : null };
}
