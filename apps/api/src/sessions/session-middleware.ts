import type { Store } from "@shenbao/store";
import type { RequestHandler } from "express";
import session from "express-session";
import { idleMs } from "./session-data.ts";

/**
 * Sessions in the database, by a cookie that no script reads and no other site sends. The session lives as long as it is used; its cookie has no end of its own and
 * is given once, so that a slow answer cannot bring back the cookie of a session that was left meanwhile.
 */
export function sessionMiddleware(store: Store, secret: string, https: boolean): RequestHandler {
  return session({
    // The prefix makes browsers insist on HTTPS, this host alone, and the whole site.
    name: https ? "__Host-shenbao" : "shenbao",
    secret,
    store: store.sessions.middlewareStore(idleMs / 1000),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    // Behind a proxy that ends TLS, its word on the protocol decides whether the cookie is set; nothing else trusts it.
    ...(https && { proxy: true }),
    cookie: { httpOnly: true, sameSite: "lax", secure: https, path: "/" },
  });
}
