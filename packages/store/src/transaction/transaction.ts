import type { ClientSession, MongoClient } from "mongodb";

/**
 * Runs `body` in one transaction: everything or nothing, read from one snapshot, acknowledged by the majority and journaled.
 * `body` may run more than once (a write conflict or an unknown outcome of the commit), so it must do nothing outside the database
 * and must pass `tx` to every read and write. What `body` throws undoes everything.
 */
export type Transaction = <T>(body: (tx: ClientSession) => Promise<T>) => Promise<T>;

/** Makes `Transaction` for a client. The driver retries TransientTransactionError and UnknownTransactionCommitResult. */
export function transactionOf(client: MongoClient): Transaction {
  return (body) =>
    client.withSession((session) =>
      session.withTransaction(() => body(session), {
        readConcern: { level: "snapshot" },
        writeConcern: { w: "majority", journal: true },
        readPreference: "primary",
      }),
    );
}
