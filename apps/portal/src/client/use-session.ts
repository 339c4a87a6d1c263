import { useSyncExternalStore } from "react";
import { session } from "./api.ts";
import type { SessionState } from "./session-store.ts";

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.state);
}
