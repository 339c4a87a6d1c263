import { type ApiClient, type CallInput, Problem, type RouteShape, routes } from "@shenbao/contract";
import { sessionStore } from "../session/session-store.ts";
import { client } from "./client.ts";
import { loadSession } from "./load-session.ts";

/** A session that ended, or whose token changed in another tab, is mended here and the call made again; what was typed stays on the page. */
async function mend(problem: Problem, route: RouteShape): Promise<boolean> {
  if (problem.code === "csrf") {
    await loadSession();
    return true;
  }
  const { session } = sessionStore.get();
  if (problem.code !== "not-signed-in" || !session?.account || route.id === routes.signIn.id || route.id === routes.signOut.id) return false;
  await sessionStore.askToSignIn(problem);
  return true;
}

/** The typed client of the contract, for the whole app. @throws Problem for every refusal; TypeError where the server could not be reached. */
export const api: ApiClient = {
  href: client.href,
  leave: client.leave,
  async call<R extends RouteShape>(route: R, input: CallInput<R>) {
    try {
      // Without a token it would only be refused: the first question may still be on its way.
      if (route.method !== "GET" && !sessionStore.get().session) await loadSession();
      return await client.call(route, input);
    } catch (error) {
      if (!(error instanceof Problem) || !(await mend(error, route))) throw error;
      return client.call(route, input);
    }
  },
};
