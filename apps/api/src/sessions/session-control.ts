import { randomBytes } from "node:crypto";
import type { Locale } from "@shenbao/texts";
import type { Request, Response } from "express";
import type { Caller, SessionControl } from "../http/handler.ts";
import { requestContext } from "../http/request-context.ts";
import type { Services } from "../services.ts";
import { idleMs, longestMs } from "./session-data.ts";

type Control = SessionControl & { /** The token where the session has one, without beginning a session. */ knownToken(): string | undefined };

interface ReadSession {
  session: Control;
  caller: Caller | null;
  locale: Locale;
}

function promised(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => call((error) => (error ? reject(error instanceof Error ? error : new Error(String(error))) : resolve())));
}

const newToken = () => randomBytes(32).toString("base64url");

function controlOf(request: Request, { store, clock }: Services): Control {
  return {
    get id() {
      return request.sessionID;
    },
    knownToken: () => request.session.csrfToken,
    csrfToken: () => (request.session.csrfToken ??= newToken()),
    expiresAt: () => (request.session.accountId === undefined ? null : clock.now() + Math.min(idleMs, (request.session.signedInAt ?? 0) + longestMs - Date.now())),
    async signIn(accountId) {
      const account = await store.accounts.byId(accountId);
      if (!account) throw new Error("the account to sign in does not exist");
      // A new id: whoever knew the old one knows nothing.
      await promised((done) => request.session.regenerate(done));
      Object.assign(request.session, { accountId, organisationId: account.organisationId, csrfToken: newToken(), signedInAt: Date.now() });
      await promised((done) => request.session.save(done));
    },
    async signOut() {
      await promised((done) => request.session.destroy(done));
      request.res?.clearCookie("shenbao", { path: "/" }).clearCookie("__Host-shenbao", { path: "/", secure: true });
    },
  };
}

/** Who is signed in, read from the database now: a suspended account or organisation is nobody from this request on. */
async function accountOf(request: Request, { store }: Services) {
  const { accountId, organisationId, signedInAt } = request.session;
  if (accountId === undefined || organisationId === undefined || Date.now() - (signedInAt ?? 0) > longestMs) return undefined;
  const [account, organisation] = await Promise.all([store.accounts.byId(accountId), store.organisations.byId(organisationId)]);
  // Moved to another organisation, an account is nobody until it signs in there.
  if (!account || !organisation || account.organisationId !== organisation.id || account.suspended || organisation.suspended) return undefined;
  return { account, organisation };
}

/** The session of a request, its caller and the language to answer in. Routes outside /api have none. */
export async function readSession(request: Request, response: Response, services: Services): Promise<ReadSession> {
  const { locale } = requestContext(response);
  if (!("session" in request) || request.session === undefined) return { session: noSession, caller: null, locale };
  const found = await accountOf(request, services);
  const session = controlOf(request, services);
  if (!found) {
    // What was left of a session that ended must not look like one that is signed in.
    if (request.session.accountId !== undefined) await promised((done) => request.session.regenerate(done));
    return { session, caller: null, locale };
  }
  const { account, organisation } = found;
  response.locals["account"] = account.id;
  const { id, code, level, name, creditCode, ancestors } = organisation;
  const caller: Caller = {
    accountId: account.id,
    login: account.login,
    displayName: account.displayName,
    administrator: account.administrator,
    organisation: { id, code, level, name, creditCode, ancestors },
  };
  return { session, caller, locale: account.locale };
}

const refuse = () => Promise.reject(new Error("this route has no session"));
const noSession: Control = { id: "", knownToken: () => undefined, csrfToken: () => "", expiresAt: () => null, signIn: refuse, signOut: refuse };
