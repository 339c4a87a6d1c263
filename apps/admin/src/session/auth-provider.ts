import { Problem, routes } from "@shenbao/contract";
import type { AuthProvider } from "react-admin";
import { api } from "../api/api.ts";
import { loadSession } from "../api/load-session.ts";
import { sessionStore } from "./session-store.ts";

/** react-admin's view of the session routes. The cookie is the server's; nothing of it is kept here. */
export const authProvider: AuthProvider = {
  async login({ login, password }: { login: string; password: string }) {
    sessionStore.set(await api.call(routes.signIn, { body: { login, password } }));
  },
  async logout() {
    if (!sessionStore.get().session?.account) return;
    await api.leave(async () => {
      try {
        await api.call(routes.signOut, {});
      } catch (error) {
        // Already ended: nothing to sign out of. Anything else must be seen.
        if (!(error instanceof Problem)) throw error;
      }
      await loadSession();
    });
  },
  async checkAuth() {
    const session = sessionStore.get().session ?? (await loadSession());
    if (!session.account) throw new Problem("not-signed-in");
  },
  async checkError(error: unknown) {
    // The dialog asked already (api.ts) and was closed: now to the login page.
    if (error instanceof Problem && error.code === "not-signed-in") {
      sessionStore.set(null);
      throw error;
    }
  },
  async getIdentity() {
    const account = sessionStore.get().session?.account;
    if (!account) throw new Problem("not-signed-in");
    return { id: account.id, fullName: account.displayName };
  },
  async getPermissions() {
    return { administrator: sessionStore.get().session?.account?.administrator ?? false };
  },
};
