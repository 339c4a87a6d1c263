import type { Connection } from "mongoose";
import type { Collection, Db, Document } from "mongodb";

/** Where the store says what happened; pino's logger fits. */
export interface StoreLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What every area of the store is built on. It never leaves the package. */
export interface StoreContext {
  /** For mongoose models: `context.connection.model("Account", schema, "accounts")`. */
  connection: Connection;
  /** The same database beneath mongoose, for hot reads and writes. */
  db: Db;
  collection<T extends Document>(name: string): Collection<T>;
  log: StoreLog;
  /** Whether messages are mailed: without, those that are released arrive in the application alone. */
  mails: boolean;
}
