import { randomBytes } from "node:crypto";
import type { Locale } from "@shenbao/texts";
import type { Request, Response } from "express";
import type { Caller, SessionControl } from "../http/handler.ts";
import { requestContext } from "../http/request-context.ts";
import type { Services } from "../services.ts";
import { loadCaller } from "./load-caller.ts";
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

/** So many objections are kept open in one browser. */
const mostOpened = 20;

function controlOf(request: Request, { store, clock }: Services): Control {
  return {
    get id() {
      return request.sessionID;
    },
    knownToken: () => request.session.csrfToken,
    csrfToken: () => (request.session.csrfToken ??= newToken()),
    expiresAt: () => (request.session.accountId === undefined ? null : clock.now() + Math.min(idleMs, (request.session.signedInAt ?? 0) + longestMs - Date.now())),
    opened: () => request.session.objections ?? [],
    open: (objection) => void (request.session.objections = [...new Set([...(request.session.objections ?? []), objection])].slice(-mostOpened)),
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

/** Who is signed in, read from the database now: a suspended account or organisation is nobody from this request on, and one that was moved until it signs in there. */
async function accountOf(request: Request, services: Services) {
  const { accountId, organisationId, signedInAt } = request.session;
  if (accountId === undefined || organisationId === undefined || Date.now() - (signedInAt ?? 0) > longestMs) return undefined;
  return loadCaller(services, { accountId, organisationId });
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
  response.locals["account"] = found.caller.accountId;
  return { session, ...found };
}

const refuse = () => Promise.reject(new Error("this route has no session"));
const noSession: Control = { id: "", knownToken: () => undefined, csrfToken: () => "", expiresAt: () => null, opened: () => [], open() {}, signIn: refuse, signOut: refuse };
