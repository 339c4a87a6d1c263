import { Problem, routes } from "@shenbao/contract";
import { registerRoute } from "../accounts/register.ts";
import { bind, type BoundRoute } from "../http/bind.ts";
import { changeOwnRoute } from "./change-own.ts";
import type { Passwords } from "./password.ts";
import { sessionAnswer } from "./session-answer.ts";
import { getSetUpRoute, setUpAccountRoute } from "./set-up.ts";
import { signInRoute } from "./sign-in.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** Everything about who is signed in, and the clock that demonstrations set. */
export function sessionsRoutes(passwords: Passwords, limits: SignInLimits): BoundRoute[] {
  return [
    bind(routes.getSession, async (call, services) => ({ body: await sessionAnswer(call.caller?.accountId ?? null, call.session, services) })),
    signInRoute(passwords, limits),
    bind(routes.signOut, async (call) => {
      await call.session.signOut();
      return {};
    }),
    changeOwnRoute(passwords, limits),
    registerRoute(passwords, limits),
    setUpAccountRoute(passwords),
    getSetUpRoute,
    bind(routes.setClock, async (call, { clock, config }) => {
      if (!clock.demo || config.production) throw new Problem("clock-fixed");
      await clock.set(call.body.now === null ? null : Date.parse(call.body.now));
      return { body: { now: new Date(clock.now()).toISOString() } };
    }),
  ];
}
