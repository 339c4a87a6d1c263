import { Problem, routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { checkPassword } from "./check-password.ts";
import type { Passwords } from "./password.ts";
import { sessionAnswer } from "./session-answer.ts";
import { checkCredentials } from "./sign-in.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** Changes one's own language, e-mail address or password. A new password ends every other session of the account. */
export function changeOwnRoute(passwords: Passwords, limits: SignInLimits) {
  return bind(routes.changeOwn, async (call, services) => {
    const { store } = services;
    const { caller, body } = call;
    if (body.password) {
      checkPassword(body.password.new, caller.login);
      const accountId = await checkCredentials({ login: caller.login, password: body.password.old, address: call.address }, passwords, limits, services);
      if (accountId !== caller.accountId) throw new Problem("wrong-credentials");
      await store.accounts.change(caller.accountId, { passwordHash: await passwords.hash(body.password.new) });
      await store.sessions.endAllOf(caller.accountId);
      await call.session.signIn(caller.accountId);
    }
    if (body.email !== undefined) await store.accounts.change(caller.accountId, { email: body.email });
    if (body.locale) await store.accounts.change(caller.accountId, { locale: body.locale });
    return { body: await sessionAnswer(caller.accountId, call.session, services) };
  });
}
