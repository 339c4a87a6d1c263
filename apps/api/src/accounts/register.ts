import { isCreditCode, normaliseCreditCode } from "@shenbao/engine";
import { Problem, routes } from "@shenbao/contract";
import { say } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { applicantLevel } from "../http/check-access.ts";
import { bind } from "../http/bind.ts";
import { checkPassword } from "../sessions/check-password.ts";
import type { Passwords } from "../sessions/password.ts";
import { sessionAnswer } from "../sessions/session-answer.ts";
import type { SignInLimits } from "../sessions/sign-in-limits.ts";
import { cleanText, invalidAt } from "./clean-text.ts";

/** Registers an organisation that applies and its first account: both or neither. */
export function registerRoute(passwords: Passwords, limits: SignInLimits) {
  return bind(routes.register, async (call, services) => {
    const { store } = services;
    const { organisation, account } = call.body;
    const creditCode = normaliseCreditCode(organisation.creditCode);
    if (!isCreditCode(creditCode)) throw invalidAt("/organisation/creditCode", "credit-code", say(apiTexts["register.credit-code"], call.locale));
    const name = cleanText("/organisation/name", organisation.name, call.locale);
    const displayName = cleanText("/account/displayName", account.displayName, call.locale);
    const telephone = cleanText("/account/telephone", account.telephone, call.locale);
    checkPassword(account.password, account.login);
    const seconds = await limits.registrations.count(call.address);
    if (seconds > 0) throw new Problem("too-many-tries", { seconds });

    const passwordHash = await passwords.hash(account.password);
    const { accountId } = await store.once(call.once, async (tx) => {
      const code = creditCode.toLowerCase();
      const made = await store.organisations.insert(
        { code, name: { "zh-CN": name, en: name }, level: applicantLevel, parent: null, creditCode, from: null, to: null, createdAt: call.now },
        tx,
      );
      const owner = await store.accounts.insert(
        {
          login: account.login,
          displayName,
          email: account.email,
          telephone,
          organisationId: made.id,
          organisationCode: code,
          level: applicantLevel,
          administrator: false,
          locale: call.locale,
          passwordHash,
          createdAt: call.now,
        },
        tx,
      );
      return { accountId: owner.id };
    });
    await call.session.signIn(accountId);
    return { body: await sessionAnswer(accountId, call.session, services) };
  });
}
