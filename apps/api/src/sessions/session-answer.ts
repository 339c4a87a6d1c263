import type { Account, Session } from "@shenbao/contract";
import type { AccountRecord, OrganisationRecord } from "@shenbao/store";
import type { SessionControl } from "../http/handler.ts";
import type { Services } from "../services.ts";

/** An account as the contract shows it. */
export function accountAnswer(account: AccountRecord, { id, code, name, level }: OrganisationRecord): Account {
  const { login, displayName, email, telephone, administrator, suspended, locale, expertise, affiliations, mostAssigned } = account;
  return {
    id: account.id,
    login,
    displayName,
    email,
    telephone,
    organisation: { id, code, name, level },
    administrator,
    suspended,
    expertise,
    affiliations,
    mostAssigned,
    locale,
    createdAt: new Date(account.createdAt).toISOString(),
  };
}

/** The account of an id with its organisation. @throws Error where either is missing */
export async function findAccount(store: Services["store"], accountId: string): Promise<Account> {
  const account = await store.accounts.byId(accountId);
  const organisation = account && (await store.organisations.byId(account.organisationId));
  if (!account || !organisation) throw new Error(`account ${accountId} is incomplete`);
  return accountAnswer(account, organisation);
}

/** What a browser is told about its session. `accountId`: who is signed in now. */
export async function sessionAnswer(accountId: string | null, session: SessionControl, { store, clock }: Services): Promise<Session> {
  const csrfToken = session.csrfToken();
  const expiresAt = session.expiresAt();
  return {
    account: accountId === null ? null : await findAccount(store, accountId),
    csrfToken,
    now: new Date(clock.now()).toISOString(),
    demo: clock.demo,
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
  };
}
