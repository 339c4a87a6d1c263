import type { Account } from "@shenbao/contract";
import { redirect } from "react-router";
import { refreshSession, session } from "./api.ts";

/** Makes sure that the session was asked for once. */
export async function ready(): Promise<void> {
  if (!session.state.loaded) await refreshSession();
}

/**
 * The account of an applicant for a page that needs one.
 * @throws a redirect to the login, which leads back; reviewers and administrators are led to their own application.
 */
export async function requireAccount(request: Request): Promise<Account> {
  await ready();
  const { account } = session.state;
  if (!account) {
    const { pathname, search } = new URL(request.url);
    throw redirect(`/login?to=${encodeURIComponent(pathname + search)}`);
  }
  return account;
}
