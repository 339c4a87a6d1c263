import type { Account } from "@shenbao/contract";
import { useSyncExternalStore } from "react";
import { sessionStore } from "./session-store.ts";

/** The session, followed. */
export function useSession() {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

/** The account that is signed in. Only for pages behind the login. */
export function useAccount(): Account | null {
  return useSession().session?.account ?? null;
}
