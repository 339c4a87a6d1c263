import { createHash } from "node:crypto";
import { MongoStore } from "connect-mongo";
import type { Store as ExpressSessionStore } from "express-session";
import type { StoreContext } from "../connection/store-context.ts";

export interface SessionStore {
  /**
   * The store for express-session, on the same connection. Session ids are kept hashed: who reads the database cannot sign in with it.
   * @param idleSeconds how long a session lives without a request
   */
  middlewareStore(idleSeconds: number): ExpressSessionStore;
  /** Ends every session of an account, but for the one with the id `except`. */
  endAllOf(accountId: string, except?: string): Promise<void>;
}

const hashed = (id: string) => createHash("sha256").update(id).digest("hex");

/** Makes the area. */
export function sessionStore(context: StoreContext): SessionStore {
  const collectionName = "sessions";
  return {
    middlewareStore: (idleSeconds) =>
      MongoStore.create({
        client: context.connection.getClient(),
        dbName: context.db.databaseName,
        collectionName,
        ttl: idleSeconds,
        // A session in use is prolonged at most once a minute, not with every request.
        touchAfter: 60,
        stringify: false,
        transformId: hashed,
      }),
    async endAllOf(accountId, except) {
      const sessions = context.collection<{ _id: string; session: { accountId?: string } }>(collectionName);
      await sessions.deleteMany({ "session.accountId": accountId, ...(except !== undefined && { _id: { $ne: hashed(except) } }) });
    },
  };
}
