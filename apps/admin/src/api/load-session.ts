import { routes, type Session } from "@shenbao/contract";
import { sessionStore } from "../session/session-store.ts";
import { client } from "./client.ts";

let asking: Promise<Session> | undefined;

async function ask(): Promise<Session> {
  const before = sessionStore.get().session?.csrfToken;
  const answer = await client.call(routes.getSession, {});
  const { session } = sessionStore.get();
  // Somebody signed in here while it was on its way: it tells of the session before.
  if (session && session.csrfToken !== before) return session;
  sessionStore.set(answer);
  return answer;
}

/**
 * Asks the server who is signed in, and what time it is. Questions at the same time are one: two of a visitor without a cookie would
 * each begin a session, and the token of the one be refused with the cookie of the other.
 */
export function loadSession(): Promise<Session> {
  asking ??= ask().finally(() => (asking = undefined));
  return asking;
}
