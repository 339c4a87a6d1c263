import { type ApiClient, type CallInput, createClient, Problem, type RouteShape, routes, uploadByXhr } from "@shenbao/contract";
import { currentLocale } from "../language/current-locale.ts";
import { sessionStore } from "../session/session-store.ts";

const client = createClient({
  base: "",
  fetch: (...input) => fetch(...input),
  csrfToken: () => sessionStore.get().session?.csrfToken,
  locale: currentLocale,
  upload: uploadByXhr,
});

/** A session that ended, or whose token changed in another tab, is mended here and the call made again; what was typed stays on the page. */
async function mend(problem: Problem, route: RouteShape): Promise<boolean> {
  if (problem.code === "csrf") {
    sessionStore.set(await client.call(routes.getSession, {}));
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
  async call<R extends RouteShape>(route: R, input: CallInput<R>) {
    try {
      return await client.call(route, input);
    } catch (error) {
      if (!(error instanceof Problem) || !(await mend(error, route))) throw error;
      return client.call(route, input);
    }
  },
};
