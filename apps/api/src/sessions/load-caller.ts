import type { Locale } from "@shenbao/texts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";

/**
 * An account as a caller, read from the database now: undefined where it or its organisation is suspended, and where it was moved to another
 * organisation than the one it came with.
 */
export async function loadCaller(
  { store }: Pick<Services, "store">,
  { accountId, organisationId }: { accountId: string; organisationId: string },
): Promise<{ caller: Caller; locale: Locale } | undefined> {
  const [account, organisation] = await Promise.all([store.accounts.byId(accountId), store.organisations.byId(organisationId)]);
  if (!account || !organisation || account.organisationId !== organisation.id || account.suspended || organisation.suspended) return undefined;
  const { id, code, level, name, creditCode, ancestors } = organisation;
  const caller: Caller = {
    accountId: account.id,
    login: account.login,
    displayName: account.displayName,
    administrator: account.administrator,
    organisation: { id, code, level, name, creditCode, ancestors },
  };
  return { caller, locale: account.locale };
}
