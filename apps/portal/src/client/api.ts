import { createClient, Problem, routes, type Account, type CallAnswer, type CallInput, type RouteShape, uploadByXhr } from "@shenbao/contract";
import { getLocale } from "./locale.ts";
import { SessionStore } from "./session-store.ts";

/** The one session of this page. */
export const session = new SessionStore();

const client = createClient({
  base: "",
  fetch: (input, init) => fetch(input, init),
  csrfToken: () => session.token,
  locale: getLocale,
  nobody: () => session.token !== undefined && session.state.account === null,
  upload: uploadByXhr,
});

export const { href, leave } = client;

let asking: Promise<Account | null> | undefined;

/** @returns who is signed in */
async function askSession(): Promise<Account | null> {
  const before = session.token;
  const answer = await client.call(routes.getSession, {});
  // Somebody signed in or out here while it was on its way: it tells of the session before.
  if (session.token !== before) return session.token === undefined ? askSession() : session.state.account;
  session.refresh(answer);
  return answer.account;
}

/**
 * Asks the server who is signed in, for the token and the time. Answers whether it is whom this page works for. Questions at the same
 * time are one: two of a visitor without a cookie would each begin a session, and the token of the one be refused with the cookie of
 * the other.
 */
export async function refreshSession(): Promise<boolean> {
  asking ??= askSession().finally(() => (asking = undefined));
  const account = await asking;
  return account !== null && account.id === session.state.account?.id;
}

/** How often one call may begin anew before what the server says is believed. */
const patience = 3;

/**
 * Calls a route of the contract. Where the login has expired the person is asked to sign in again in place, and the very same call
 * (with the same idempotency key) goes on; a token that has become stale is fetched anew.
 * @throws Problem, or TypeError where the server could not be reached.
 */
export async function call<R extends RouteShape>(route: R, input: CallInput<R>): Promise<CallAnswer<R>> {
  for (let tries = 1; ; tries += 1) {
    try {
      // Without a token it would only be refused: the first question may still be on its way, and after signing out there is none.
      if (route.method !== "GET" && session.token === undefined) await refreshSession();
      return await client.call(route, input);
    } catch (problem) {
      if (!(problem instanceof Problem) || tries === patience || !(await mayGoOn(problem, route))) throw problem;
    }
  }
}

async function mayGoOn(problem: Problem, route: RouteShape): Promise<boolean> {
  const known = session.state.account !== null && route.access !== "public";
  if (problem.code !== "csrf" && !(problem.code === "not-signed-in" && known)) return false;
  // Perhaps somebody signed in again in another tab; somebody else is not the one this page works for.
  const signedIn = await refreshSession();
  return signedIn || !known ? true : session.askAgain();
}
