import { routes } from "@shenbao/contract";
import { useEffect, useSyncExternalStore } from "react";
import { call, session } from "../client/api.ts";

/** How often is looked for new messages while the page is open, in milliseconds. */
const every = 60_000;

let unread = 0;
const listeners = new Set<() => void>();

/** What the server said last of how many messages are not read. */
export function setUnread(count: number): void {
  if (count === unread) return;
  unread = count;
  for (const listener of listeners) listener();
}

/** Asks the server. What fails is asked again later. */
export async function lookForMessages(): Promise<void> {
  if (session.state.account === null) return setUnread(0);
  await call(routes.countInbox, {}).then(
    ({ unread: count }) => setUnread(count),
    () => undefined,
  );
}

/** How many messages are not read, looked for now, every minute and when the page comes into sight again. */
export function useUnread(accountId: string | undefined): number {
  useEffect(() => {
    void lookForMessages();
    if (accountId === undefined) return;
    const look = () => {
      if (document.visibilityState === "visible") void lookForMessages();
    };
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [accountId]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => unread,
  );
}
