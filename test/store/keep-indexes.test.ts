import { openStore, type StoreOptions } from "@shenbao/store";
import { MongoClient, type Db, type IndexDescription } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropDatabase, newDatabaseUri } from "../harness/test-store.ts";

const uri = newDatabaseUri();
let client: MongoClient;
let db: Db;
beforeAll(async () => {
  client = await new MongoClient(uri).connect();
  db = client.db();
});
afterAll(async () => {
  await client.close();
  await dropDatabase(uri);
});

/** Starts a store on the database, as a new version of the platform would; answers what it warned of. */
async function start(): Promise<unknown[]> {
  const warned: unknown[] = [];
  const log: StoreOptions["log"] = { info() {}, warn: (details) => void warned.push("index" in details ? details.index : details), error: (details) => void warned.push(details) };
  await (await openStore({ uri, log })).close();
  return warned;
}
const indexes = async (collection: string) => new Map((await db.collection(collection).indexes()).map(({ v: _version, ...index }) => [index.name, index]));
/** Puts an older index in the place of one of ours. */
async function older(collection: string, ours: string, old: IndexDescription): Promise<void> {
  await db.collection(collection).dropIndex(ours);
  await db.collection(collection).createIndexes([old]);
}

// One story on one database.
describe("indexes", () => {
  it("are made on an empty database, and a second start changes nothing", async () => {
    expect(await start()).toEqual([]);
    const made = await indexes("applications");
    expect(made.size).toBeGreaterThan(5);
    expect(await start()).toEqual([]);
    expect(await indexes("applications")).toEqual(made);
  });

  it("that differ from their definition are built anew, and say so; unknown ones stay", async () => {
    const [applications, accounts, idempotency, events] = await Promise.all(["applications", "accounts", "idempotency", "events"].map(indexes));
    await db.collection("applications").createIndex({ note: 1 }, { name: "somebody's own" });
    // Other keys, other documents, another life, not unique, another name.
    await older("applications", "own", { key: { "applicant.code": 1 }, name: "own" });
    await older("applications", "search", { key: { noticeId: 1, words: 1, "keys.submittedAt": 1, _id: 1 }, name: "search" });
    await older("idempotency", "at_1", { key: { at: 1 }, expireAfterSeconds: 60 });
    await older("accounts", "loginKey_1", { key: { loginKey: 1 } });
    await older("events", "chain", { key: { applicationId: 1, sequence: 1 }, unique: true, name: "old chain" });
    expect((await start()).sort()).toEqual(["at_1", "chain", "loginKey_1", "own", "search"]);
    const now = await indexes("applications");
    expect(now.delete("somebody's own")).toBe(true);
    expect(now).toEqual(applications);
    expect([await indexes("accounts"), await indexes("idempotency"), await indexes("events")]).toEqual([accounts, idempotency, events]);
    expect(await start()).toEqual([]);
  });

  it("that cannot be built anew stop the start, and the old one stands", async () => {
    await older("accounts", "loginKey_1", { key: { loginKey: 1 } });
    const before = await indexes("accounts");
    await db.collection("accounts").insertMany([{ loginKey: "twice" }, { loginKey: "twice" }]);
    await expect(start()).rejects.toMatchObject({ code: 11000 });
    expect(await indexes("accounts")).toEqual(before);
    await db.collection("accounts").deleteMany({ loginKey: "twice" });
    expect(await start()).toEqual(["loginKey_1"]);
  });
});
