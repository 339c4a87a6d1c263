import { setTimeout as wait } from "node:timers/promises";
import { MongoClient, type Document } from "mongodb";

/** Of the one-node replica set. */
export const setName = "shenbao";

/** Runs `work` with a connection to the mongod on a port, whatever its state in the set. */
export async function withServer<T>(port: number, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 2_000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.close();
  }
}

/** The folder that the mongod on a port serves; undefined where none answers. */
export async function servedFolder(port: number): Promise<string | undefined> {
  try {
    const options = await withServer(port, (client) => client.db("admin").command({ getCmdLineOpts: 1 }));
    const parsed = options["parsed"] as { storage?: { dbPath?: string } };
    return parsed.storage?.dbPath;
  } catch {
    return undefined;
  }
}

/** Waits until the server on a port can write, making the replica set where there is none yet. */
export async function waitForPrimary(port: number, patienceMs: number, alive: () => boolean): Promise<void> {
  const end = Date.now() + patienceMs;
  let last: unknown = new Error("no answer");
  while (Date.now() < end && alive()) {
    try {
      const ready = await withServer(port, async (client) => {
        const admin = client.db("admin");
        for (; Date.now() < end; await wait(40)) {
          const hello = await admin.command({ hello: 1 });
          if (hello["isWritablePrimary"] === true && hello["setName"] === setName) return true;
          if (hello["info"] === "Does not have a valid replica set config")
            await admin.command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host: `127.0.0.1:${port}` }] } });
        }
        return false;
      });
      if (ready) return;
    } catch (error) {
      last = error;
      await wait(60);
    }
  }
  throw new Error("the server did not become ready", { cause: last });
}

/** Writes a new address into the configuration that the data remember. The server must run without --replSet. */
export async function rewriteAddress(port: number): Promise<void> {
  await withServer(port, async (client) => {
    const configurations = client.db("local").collection<Document>("system.replset");
    await configurations.updateOne({}, { $set: { "members.0.host": `127.0.0.1:${port}` }, $inc: { version: 1 } }, { writeConcern: { w: 1, journal: true } });
  });
}
