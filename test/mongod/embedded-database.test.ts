import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchMongod, type LaunchedMongod } from "@shenbao/api/mongod/launch-mongod";
import { makeRunnable } from "@shenbao/api/mongod/make-runnable";
import { findMongod } from "@shenbao/api/mongod/find-mongod";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

let folder: string;
const started = new Set<LaunchedMongod>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shenbao-mongod-"));
});
afterAll(async () => {
  for (const server of started) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function launch(binary = inject("mongod").binary): Promise<LaunchedMongod> {
  const server = await launchMongod({ folder, findBinary: () => Promise.resolve(binary), progress: () => {}, cacheGB: 0.25, oplogMB: 64 });
  started.add(server);
  return server;
}
async function stop(server: LaunchedMongod): Promise<void> {
  await server.stop();
  started.delete(server);
}
async function withDatabase<T>(server: LaunchedMongod, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(server.uri("shenbao"), { writeConcern: { w: "majority", journal: true }, serverSelectionTimeoutMS: 1_000 });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
/** Somebody else on a port. The system may need a moment to let it go. */
async function occupy(port: number): Promise<Server> {
  for (let tries = 0; ; tries++) {
    const squatter = createServer().listen({ host: "127.0.0.1", port });
    try {
      await once(squatter, "listening");
      return squatter;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
const countOf = (server: LaunchedMongod) => withDatabase(server, (client) => client.db().collection("pieces").countDocuments());

// One story on one folder, in order.
describe("the embedded database", () => {
  let port: number;

  it("starts as a replica set, with transactions and change streams", async () => {
    const server = await launch();
    port = server.port;
    await withDatabase(server, async (client) => {
      const pieces = client.db().collection("pieces");
      await pieces.insertOne({ first: true });
      const changes = pieces.watch();
      const next = changes.next();
      await client.withSession((session) => session.withTransaction(() => pieces.insertOne({ second: true }, { session })));
      expect((await next).operationType).toBe("insert");
      await changes.close();
    });
    await stop(server);
  });

  it("keeps its data and its port over a restart", async () => {
    const server = await launch();
    expect([server.port, server.attached]).toEqual([port, false]);
    expect(await countOf(server)).toBe(2);
  });

  it("is taken as it is where it already runs on the folder", async () => {
    const begun = performance.now();
    const server = await launch();
    expect([server.port, server.attached]).toEqual([port, true]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("has every acknowledged document after kill -9 in the middle of writing", async () => {
    const server = await launch();
    let acknowledged = 0;
    await withDatabase(server, async (client) => {
      const pieces = client.db().collection("torn");
      let writing = true;
      const writers = Array.from({ length: 8 }, async () => {
        while (writing) {
          try {
            await pieces.insertOne({ at: acknowledged });
            acknowledged++;
          } catch {
            writing = false;
          }
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 700));
      process.kill(server.pid, "SIGKILL");
      await client.close();
      await Promise.all(writers);
    });
    started.clear();
    expect(acknowledged).toBeGreaterThan(10);
    const again = await launch();
    expect([again.port, again.attached]).toEqual([port, false]);
    const found = await withDatabase(again, (client) => client.db().collection("torn").countDocuments());
    // Those in flight may be there too, one a writer.
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(found).toBeLessThanOrEqual(acknowledged + 8);
    await stop(again);
  });

  it("moves to another port where its own is taken, and keeps its data", async () => {
    const squatter = await occupy(port);
    const server = await launch();
    expect(server.port).not.toBe(port);
    expect(await countOf(server)).toBe(2);
    await stop(server);
    await new Promise((resolve) => squatter.close(resolve));
    const again = await launch();
    expect(again.port).toBe(server.port);
    expect(await countOf(again)).toBe(2);
    await stop(again);
  });

  it("refuses a server older than its data, and says so", async () => {
    const record = join(folder, "mongod.json");
    const kept = await readFile(record, "utf8");
    await writeFile(record, JSON.stringify({ ...(JSON.parse(kept) as object), version: "99.1.0" }));
    await expect(launch()).rejects.toMatchObject({ text: { "zh-CN": expect.stringContaining("99.1.0") as string } });
    await writeFile(record, kept);
    await stop(await launch());
  });
});

describe("a mongod", () => {
  it("that was named and does not run is refused by its name, and none other is taken", async () => {
    const file = join(folder, "broken-mongod");
    await writeFile(file, "#!/bin/sh\nexit 1\n");
    await chmod(file, 0o755);
    const options = { path: process.env["PATH"], cacheDir: folder, progress: () => {} };
    await expect(findMongod({ ...options, binary: file })).rejects.toMatchObject({ text: { en: expect.stringContaining(file) as string } });
  });

  it("that is kept is found again without any network", async () => {
    const { binary } = inject("mongod");
    const cacheDir = join(folder, "cache");
    await mkdir(cacheDir);
    await symlink(binary, join(cacheDir, "mongod"));
    expect(await findMongod({ binary: undefined, path: "/nowhere", cacheDir, progress: () => expect.unreachable("nothing is downloaded") })).toBe(join(cacheDir, "mongod"));
  });

  it("that lacks libcurl is given one beside it, and one that lacks anything else is refused by that name", async () => {
    const own = join(folder, "lacking");
    await mkdir(own);
    const file = join(own, "mongod");
    const lacking = (library: string) =>
      writeFile(
        file,
        `#!/bin/sh\n[ -e "$LD_LIBRARY_PATH/${library}" ] || { echo "mongod: error while loading shared libraries: ${library}: cannot open shared object file" >&2; exit 127; }\necho "db version v7.0.14 $*"\n`,
        { mode: 0o755 },
      );
    const unpack = async (_wheel: unknown, scratch: string) => {
      await mkdir(join(scratch, "content/pycurl.libs"), { recursive: true });
      await writeFile(join(scratch, "content/pycurl.libs/libcurl-1a2b.so.4.8.0"), "");
      return join(scratch, "content");
    };
    await lacking("libcurl.so.4");
    expect(await makeRunnable(file, () => {}, unpack)).toBe("7.0.14");
    expect(await makeRunnable(file, () => expect.unreachable("it runs already"))).toBe("7.0.14");
    expect((await readdir(own)).sort()).toEqual(["mongod", "mongod-libraries", "mongod-server"]);
    await lacking("libwanted.so.1");
    await expect(makeRunnable(file, () => {}, unpack)).rejects.toThrow("libwanted.so.1");
  });
});
