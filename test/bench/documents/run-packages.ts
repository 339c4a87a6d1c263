import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchMongod } from "@shenbao/api/mongod/launch-mongod";
import { findTestMongod } from "../../harness/global-database.ts";
import { measurePackages } from "./measure-packages.ts";

/** Measures the zip of many cases beside its limits. */

const scripts = dirname(fileURLToPath(import.meta.url));

const progress = (text: string) => console.log(`  … ${text}`);

const folder = await mkdtemp(join(tmpdir(), "shenbao-bench-"));
const binary = await findTestMongod();
const server = await launchMongod({ folder, findBinary: () => Promise.resolve(binary), progress: () => {}, cacheGB: 1 });
try {
  const { count, seconds, megabytes, memoryMB } = await measurePackages(scripts, server.uri("packages"), 1000, progress);
  const reached = memoryMB.all < 300 && memoryMB.all <= memoryMB.tenth * 1.25;
  console.log(`\nCases of ${count.toLocaleString("en")} applications as one zip (to reach: memory under 300 MB, at most 1.25 of what a tenth of them takes)`);
  console.log(
    `  ${reached ? "reached" : "MISSED "} ${megabytes.toFixed(0)} MB in ${seconds.toFixed(0)} s: memory of the api process ${memoryMB.all.toFixed(0)} MB at most (${memoryMB.before.toFixed(0)} before, ${memoryMB.tenth.toFixed(0)} for a tenth)`,
  );
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
