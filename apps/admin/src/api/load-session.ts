import { routes, type Session } from "@shenbao/contract";
import { sessionStore } from "../session/session-store.ts";
import { api } from "./api.ts";

/** Asks the server who is signed in, and what time it is. */
export async function loadSession(): Promise<Session> {
  const session = await api.call(routes.getSession, {});
  sessionStore.set(session);
  return session;
}
