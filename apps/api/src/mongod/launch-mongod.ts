import { mkdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { sayAll } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { binaryVersion, isOlderSeries } from "./binary-version.ts";
import { readRecord, writeRecord, type DataRecord } from "./data-record.ts";
import { freePort, isFree } from "./free-port.ts";
import { MongodError } from "./mongod-error.ts";
import { isAlive, spawnMongod, stopMongod } from "./mongod-process.ts";
import type { Progress } from "./progress.ts";
import { rewriteAddress, servedFolder, setName, waitForPrimary } from "./replica-set.ts";

export interface LaunchOptions {
  /** Holds the database files, the server's log and the record of its port. Made where it does not exist. */
  folder: string;
  /** Looked for only when a server has to be started. */
  findBinary: () => Promise<string>;
  progress: Progress;
  /** GB of memory for the database's cache. */
  cacheGB?: number;
  /** MB of the log of operations. */
  oplogMB?: number;
}

export interface LaunchedMongod {
  /** Address of the server, with the replica set's name; put a database's name before the question mark. */
  uri(database: string): string;
  port: number;
  pid: number;
  /** A server that was already running on the folder was taken. */
  attached: boolean;
  /** Stops the server, unless another living process looks after it. */
  stop(): Promise<void>;
}

/** How long a recovery after a crash may take. */
const recoveryMs = 120_000;

async function logTail(folder: string): Promise<string> {
  const text = await readFile(join(folder, "mongod.log"), "utf8").catch(() => "");
  const serious = text
    .trimEnd()
    .split("\n")
    .filter((line) => /"s":"[EF]"/.test(line));
  return serious.slice(-2).join(" ").slice(-600) || "-";
}

function launched(folder: string, record: DataRecord, attached: boolean): LaunchedMongod {
  return {
    uri: (database) => `mongodb://127.0.0.1:${record.port}/${database}?replicaSet=${setName}`,
    port: record.port,
    pid: record.pid,
    attached,
    async stop() {
      const now = await readRecord(folder);
      if (now && now.owner !== process.pid && (await isAlive(now.owner))) return;
      await stopMongod(record.pid, record.port);
    },
  };
}

async function attach(folder: string, dbPath: string, record: DataRecord): Promise<LaunchedMongod | undefined> {
  const command = await readFile(`/proc/${record.pid}/cmdline`, "utf8").catch(() => "");
  if (!(await isAlive(record.pid)) || !command.split("\0").includes(dbPath)) return undefined;
  await waitForAnswer(record.port, () => isAlive(record.pid));
  if ((await servedFolder(record.port)) !== dbPath) return undefined;
  // Whoever started it may have been killed: then the server is ours to stop.
  const owner = (await isAlive(record.owner)) ? record.owner : process.pid;
  await writeRecord(folder, { ...record, owner });
  return launched(folder, { ...record, owner }, true);
}

/**
 * Starts a private mongod as a one-node replica set on loopback, or attaches to the one that already runs on the folder.
 * The port is kept with the data; where it is taken, the remembered configuration is rewritten for another one.
 * @throws MongodError with a sentence where the binary is older than the data or the server does not come up
 */
export async function launchMongod(options: LaunchOptions): Promise<LaunchedMongod> {
  const { progress, cacheGB = 1, oplogMB = 1024 } = options;
  await mkdir(join(options.folder, "db"), { recursive: true });
  const folder = await realpath(options.folder);
  const dbPath = join(folder, "db");
  const before = await readRecord(folder);
  if (before) {
    const running = await attach(folder, dbPath, before);
    if (running) {
      await waitForPrimary(running.port, recoveryMs, () => true);
      return running;
    }
  }

  const binary = await options.findBinary();
  const version = await binaryVersion(binary);
  if (version === undefined) throw new MongodError(sayAll(apiTexts["mongod.does-not-run"], { file: binary }));
  if (before && isOlderSeries(version, before.version)) throw new MongodError(sayAll(apiTexts["mongod.older"], { binary: version, data: before.version }));
  progress(apiTexts["mongod.starting"]);
  const start = (port: number, set: boolean) =>
    spawnMongod(binary, [
      ...["--dbpath", dbPath, "--logpath", join(folder, "mongod.log"), "--logappend"],
      ...["--bind_ip", "127.0.0.1", "--port", String(port), "--nounixsocket", "--noscripting"],
      ...["--wiredTigerCacheSizeGB", String(cacheGB)],
      ...(set ? ["--replSet", setName, "--oplogSize", String(oplogMB)] : []),
    ]);
  const failed = async () => new MongodError(sayAll(apiTexts["mongod.did-not-start"], { log: join(folder, "mongod.log"), detail: await logTail(folder) }));

  let port = before?.port ?? (await freePort());
  if (before && !(await isFree(port))) {
    port = await freePort();
    const alone = await start(port, false);
    await waitForAnswer(port, alone.running);
    await rewriteAddress(port).catch(async () => Promise.reject(await failed()));
    await stopMongod(alone.pid, port);
  }
  const child = await start(port, true);
  const record: DataRecord = { pid: child.pid, owner: process.pid, port, version };
  await writeRecord(folder, record);
  try {
    await waitForPrimary(port, recoveryMs, child.running);
  } catch {
    throw await failed();
  }
  return launched(folder, record, false);
}

async function waitForAnswer(port: number, alive: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + recoveryMs;
  while ((await alive()) && Date.now() < end && (await servedFolder(port)) === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
}
