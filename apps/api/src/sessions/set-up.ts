import { Problem, routes } from "@shenbao/contract";
import { cleanText } from "../accounts/clean-text.ts";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import { checkPassword } from "./check-password.ts";
import { hashToken } from "./one-time-link.ts";
import type { Passwords } from "./password.ts";
import { sessionAnswer } from "./session-answer.ts";

async function linkedAccount(token: string, now: number, { store }: Services) {
  const link = await store.links.find(hashToken(token), now);
  const account = link && (await store.accounts.byId(link.accountId));
  if (!link || !account || account.suspended) throw new Problem("link-used");
  return { link, account };
}

/** What a one-time link is for: the login name is null where it is to be chosen. */
export const getSetUpRoute = bind(routes.getSetUp, async (call, services) => {
  const { link, account } = await linkedAccount(call.params.token, call.now, services);
  return { body: link.choosesLogin ? { login: null, displayName: null } : { login: account.login, displayName: account.displayName } };
});

/** Uses a one-time link. The link is used up with the change it makes, or neither happens. */
export function setUpAccountRoute(passwords: Passwords) {
  return bind(routes.setUpAccount, async (call, services) => {
    const { store } = services;
    const { token, password } = call.body;
    const { link, account } = await linkedAccount(token, call.now, services);
    const login = link.choosesLogin ? call.body.login : account.login;
    checkPassword(password, login);
    const displayName = cleanText("/displayName", call.body.displayName, call.locale);
    const passwordHash = await passwords.hash(password);
    await store.transaction(async (tx) => {
      if (!(await store.links.use(hashToken(token), call.now, tx))) throw new Problem("link-used");
      await store.accounts.change(account.id, { login, displayName, passwordHash, ...(link.choosesLogin && { locale: call.locale }) }, tx);
    });
    await store.sessions.endAllOf(account.id);
    await call.session.signIn(account.id);
    return { body: await sessionAnswer(account.id, call.session, services) };
  });
}
