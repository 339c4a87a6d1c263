import { type CallAnswer, type Draft, routes } from "@shenbao/contract";
import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { api } from "../api/api.ts";
import type { DefinitionSaver } from "./definition-saver.ts";

export interface SavedCheck {
  draft: Draft;
  /** What the server finds in the draft as it is saved; null while edits are on their way or it is being asked. */
  check: CallAnswer<typeof routes.checkDefinition> | null;
}

/** What stands against publishing what is saved: the server's own check, its samples included. */
export function useSavedCheck(saver: DefinitionSaver): SavedCheck {
  const saved = useSyncExternalStore(saver.subscribe, () => !saver.dirty);
  const draft = useSyncExternalStore(saver.subscribe, () => saver.draft);
  const { data } = useQuery({
    queryKey: ["draft", draft.id, "check", draft.revision],
    queryFn: ({ signal }) => api.call(routes.checkDefinition, { body: draft.definition, signal }),
    enabled: saved,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    gcTime: 60_000,
  });
  return { draft, check: saved ? (data ?? null) : null };
}
