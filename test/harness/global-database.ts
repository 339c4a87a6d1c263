import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findMongod } from "@shenbao/api/mongod/find-mongod";
import { launchMongod } from "@shenbao/api/mongod/launch-mongod";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** mongodb://host:port of the shared server and the rest of its address: a database's name goes between. */
    mongod: { before: string; after: string; binary: string };
  }
}

const cacheDir = fileURLToPath(new URL("../../.cache/mongod", import.meta.url));

/** A mongod of our own wherever tests run. */
export function findTestMongod(): Promise<string> {
  return findMongod({ binary: process.env["MONGOD_BINARY"], path: process.env["PATH"], cacheDir, progress: (text) => console.log(text.en) });
}

/** One mongod for all test files; each platform has a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "shenbao-test-"));
  const binary = await findTestMongod();
  const server = await launchMongod({ folder, findBinary: () => Promise.resolve(binary), progress: () => {}, cacheGB: 0.5 });
  const [before = "", after = ""] = server.uri("|").split("|");
  project.provide("mongod", { before, after, binary });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
