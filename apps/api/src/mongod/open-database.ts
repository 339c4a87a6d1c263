import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { findMongod } from "./find-mongod.ts";
import { launchMongod } from "./launch-mongod.ts";
import type { Progress } from "./progress.ts";

export interface OpenedDatabase {
  uri: string;
  /** Stops the embedded server; nothing where the database is somebody else's. */
  stop(): Promise<void>;
}

/** The database of MONGODB_URI, or an embedded server on DATA_DIR. @throws MongodError */
export async function openDatabase(config: Config, cacheDir: string, progress: Progress): Promise<OpenedDatabase> {
  if (config.mongodbUri) return { uri: config.mongodbUri, stop: () => Promise.resolve() };
  const server = await launchMongod({
    folder: join(config.dataDir, "mongodb"),
    findBinary: () => findMongod({ binary: config.mongodBinary, path: process.env["PATH"], cacheDir, progress }),
    progress,
    cacheGB: config.mongodCacheGB,
  });
  return { uri: server.uri("shenbao"), stop: server.stop };
}
