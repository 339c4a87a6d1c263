import { createClient, Problem, routes, type CallAnswer, type CallInput, type RouteShape } from "@shenbao/contract";
import { getLocale } from "./locale.ts";
import { SessionStore } from "./session-store.ts";
import { uploadByXhr } from "./upload-by-xhr.ts";

/** The one session of this page. */
export const session = new SessionStore();

const client = createClient({
  base: "",
  fetch: (input, init) => fetch(input, init),
  csrfToken: () => session.token,
  locale: getLocale,
  upload: uploadByXhr,
});

export const href = client.href;

/** Asks the server who is signed in, for the token and the time. */
export async function refreshSession(): Promise<boolean> {
  const answer = await client.call(routes.getSession, {});
  session.refresh(answer);
  return answer.account !== null;
}

/**
 * Calls a route of the contract. Where the login has expired the person is asked to sign in again in place, and the very same call
 * (with the same idempotency key) goes on; a token that has become stale is fetched anew once.
 * @throws Problem, or TypeError where the server could not be reached.
 */
export async function call<R extends RouteShape>(route: R, input: CallInput<R>): Promise<CallAnswer<R>> {
  let tokens = 0;
  for (;;) {
    try {
      return await client.call(route, input);
    } catch (problem) {
      if (!(problem instanceof Problem) || !(await mayGoOn(problem, route, tokens))) throw problem;
      tokens += problem.code === "csrf" ? 1 : 0;
    }
  }
}

async function mayGoOn(problem: Problem, route: RouteShape, tokens: number): Promise<boolean> {
  const known = session.state.account !== null && route.access !== "public";
  if (problem.code === "csrf" && tokens === 0) {
    const signedIn = await refreshSession();
    return signedIn || !known ? true : session.askAgain();
  }
  return problem.code === "not-signed-in" && known ? session.askAgain() : false;
}
