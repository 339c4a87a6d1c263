import mongoose from "mongoose";
import type { Collection, Document } from "mongodb";
import { accountStore, type AccountStore } from "../accounts/account-store.ts";
import { linkStore, type LinkStore } from "../accounts/link-store.ts";
import { onceOf, type Once, type OnceEach } from "../idempotency/once.ts";
import { jobQueue, type JobQueue } from "../jobs/job-queue.ts";
import { organisationStore, type OrganisationStore } from "../organisations/organisation-store.ts";
import { sessionStore } from "../sessions/session-store.ts";
import { rateLimits, type RateLimits } from "../sessions/rate-limits.ts";
import { settingStore, type SettingStore } from "../settings/setting-store.ts";
import { transactionOf, type Transaction } from "../transaction/transaction.ts";
import { domainStores, type DomainStores } from "../domain-stores.ts";
import type { StoreContext, StoreLog } from "./store-context.ts";

/** The platform's areas; the domain's (applications, notices …) come from `domainStores`. */
export interface PlatformStores {
  accounts: AccountStore;
  links: LinkStore;
  organisations: OrganisationStore;
  sessions: ReturnType<typeof sessionStore>;
  rateLimits: RateLimits;
  settings: SettingStore;
  jobs: JobQueue;
  transaction: Transaction;
  once: Once;
  onceEach: OnceEach;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type Store = PlatformStores & DomainStores;

export interface StoreOptions {
  /** mongodb://host:port/database?replicaSet=… — transactions need a replica set. */
  uri: string;
  log: StoreLog;
  /** Whether a mail server is set up. */
  mails?: boolean;
}

/** An area may make its indexes, once, before the store is handed out. */
function ensureIndexes(area: object): Promise<void> | undefined {
  return "ensureIndexes" in area && typeof area.ensureIndexes === "function" ? (area.ensureIndexes() as Promise<void>) : undefined;
}

/**
 * Connects, makes the indexes, and gives the store. Every write is acknowledged by the majority and journaled.
 * @throws where the database cannot be reached within 15 seconds
 */
export async function openStore({ uri, log, mails = false }: StoreOptions): Promise<Store> {
  const connection = await mongoose
    .createConnection(uri, {
      autoIndex: false,
      autoCreate: false,
      retryWrites: true,
      readConcernLevel: "majority",
      writeConcern: { w: "majority", journal: true },
      serverSelectionTimeoutMS: 15_000,
      maxPoolSize: 60,
      ignoreUndefined: true,
    })
    .asPromise();
  const db = connection.getClient().db(connection.name);
  const context: StoreContext = { connection, db, collection: <T extends Document>(name: string): Collection<T> => db.collection<T>(name), log, mails };
  const transaction = transactionOf(connection.getClient());
  const once = onceOf(context, transaction);
  const accounts = accountStore(context);
  const areas = {
    accounts,
    links: linkStore(context),
    organisations: organisationStore(context),
    settings: settingStore(context),
    jobs: jobQueue(context),
    rateLimits: rateLimits(context),
    ...domainStores(context, transaction, accounts),
  };
  await Promise.all([once.ensureIndexes(), ...Object.values<object>(areas).map(ensureIndexes)]);
  return {
    ...areas,
    sessions: sessionStore(context),
    transaction,
    once: once.run,
    onceEach: once.each,
    ping: async () => void (await db.command({ ping: 1 }, { timeoutMS: 5_000 })),
    close: async () => {
      await areas.jobs.stop();
      await connection.close();
    },
  };
}
