import { randomBytes } from "node:crypto";
import { openStore, type Store } from "@shenbao/store";
import { MongoClient } from "mongodb";
import { inject } from "vitest";

/** Address of a database nobody else uses, on the shared server. */
export function newDatabaseUri(): string {
  const { before, after } = inject("mongod");
  return `${before}test-${randomBytes(6).toString("hex")}${after}`;
}

/** Drops the database of an address. */
export async function dropDatabase(uri: string): Promise<void> {
  const client = new MongoClient(uri);
  try {
    await client.db().dropDatabase();
  } finally {
    await client.close();
  }
}

export interface TestStore {
  store: Store;
  uri: string;
  close(): Promise<void>;
}

/** A store on an empty database of its own. */
export async function openTestStore(): Promise<TestStore> {
  const uri = newDatabaseUri();
  const store = await openStore({ uri, log: { info() {}, warn: console.warn, error: console.error } });
  return {
    store,
    uri,
    async close() {
      await store.close();
      await dropDatabase(uri);
    },
  };
}
