import { Problem, routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import type { Passwords } from "./password.ts";
import { sessionAnswer } from "./session-answer.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

export interface Try {
  login: string;
  password: string;
  address: string;
}

/**
 * The id of the account whose name and password these are. Unknown, suspended and wrong give the same answer after the same time.
 * @throws Problem "wrong-credentials", "too-many-tries"
 */
export async function checkCredentials({ login, password, address }: Try, passwords: Passwords, limits: SignInLimits, { store, metrics }: Services): Promise<string> {
  const name = login.normalize("NFKC").toLowerCase();
  const pair = `${name} ${address}`;
  // Counted before it is tried, so that many at once count too.
  const seconds = Math.max(await limits.nameAndAddress.count(pair), await limits.name.wait(name), await limits.address.wait(address));
  if (seconds > 0) {
    metrics.signIns.inc({ outcome: "limited" });
    throw new Problem("too-many-tries", { seconds });
  }
  const found = await store.accounts.secretOf(login);
  const matches = await passwords.matches(found?.passwordHash, password);
  const organisation = found && (await store.organisations.byId(found.account.organisationId));
  if (!found || !matches || found.account.suspended || !organisation || organisation.suspended) {
    await Promise.all([limits.name.count(name), limits.address.count(address)]);
    metrics.signIns.inc({ outcome: "wrong" });
    throw new Problem("wrong-credentials");
  }
  await limits.nameAndAddress.forget(pair);
  metrics.signIns.inc({ outcome: "right" });
  return found.account.id;
}

/** Signs in. */
export function signInRoute(passwords: Passwords, limits: SignInLimits) {
  return bind(routes.signIn, async (call, services) => {
    const accountId = await checkCredentials({ ...call.body, address: call.address }, passwords, limits, services);
    await call.session.signIn(accountId);
    return { body: await sessionAnswer(accountId, call.session, services) };
  });
}
