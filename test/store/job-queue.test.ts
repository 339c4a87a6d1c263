import { setTimeout as wait } from "node:timers/promises";
import { openStore } from "@shenbao/store";
import { MongoClient } from "mongodb";
import { afterAll, describe, expect, it } from "vitest";
import { dropDatabase, newDatabaseUri } from "../harness/test-store.ts";

const uri = newDatabaseUri();
afterAll(() => dropDatabase(uri));

describe("the job queue", () => {
  it("stopped at any instant lets what runs finish, logs no error and leaves nothing locked", async () => {
    const logged: unknown[] = [];
    const client = await new MongoClient(uri).connect();
    let begun = 0;
    let finished = 0;
    for (let round = 0; round < 30; round++) {
      const store = await openStore({ uri, log: { info() {}, warn: (details) => void logged.push(details), error: (details) => void logged.push(details) } });
      for (const name of ["a", "b", "c"]) {
        store.jobs.schedule(name, "1 minute", async () => {
          begun++;
          await wait(30);
          await store.ping();
          finished++;
        });
      }
      await store.jobs.start();
      await wait((round % 10) * 4);
      await store.close();
      expect([round, finished]).toEqual([round, begun]);
      const jobs = client.db().collection("jobs");
      expect(await jobs.countDocuments({ lockedAt: { $ne: null } })).toBe(0);
      await jobs.updateMany({}, { $set: { nextRunAt: new Date(0) } });
    }
    await wait(100);
    await client.close();
    expect(begun).toBeGreaterThan(20);
    expect(logged).toEqual([]);
  });
});
