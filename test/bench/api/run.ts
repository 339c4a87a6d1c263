import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchMongod } from "@shenbao/api/mongod/launch-mongod";
import { findTestMongod } from "../../harness/global-database.ts";
import { measureLists } from "./measure-lists.ts";
import { measureSubmissions } from "./measure-submissions.ts";

/** Measures the API beside its limits and prints the ratios. `--large N` for another size than 1,000,000; `--only lists|submissions`. */
const argument = (name: string) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const scripts = dirname(fileURLToPath(import.meta.url));
const large = Number(argument("--large") ?? 1_000_000);
const only = argument("--only");

const folder = await mkdtemp(join(tmpdir(), "shenbao-bench-"));
const binary = await findTestMongod();
const server = await launchMongod({ folder, findBinary: () => Promise.resolve(binary), progress: () => {}, cacheGB: 4 });
const progress = (text: string) => console.log(`  … ${text}`);
try {
  if (only !== "lists") {
    const figures = await measureSubmissions(scripts, (name) => server.uri(name));
    console.log("\nValidated durable submissions a second, 40 fields, 16 connections (to reach: at least 0.50 of bare Express + Ajv + driver with the same writes)");
    console.log(
      `  ours ${figures.ours.toFixed(0)}/s   bare, same writes ${figures.bareSameWrites.toFixed(0)}/s   ratio ${figures.ratio.toFixed(2)}   (bare, one insert: ${figures.bareOneInsert.toFixed(0)}/s; ours, median ${figures.medianMilliseconds.toFixed(1)} ms)`,
    );
    console.log(`  memory of the api process: ${figures.apiMemoryMB.toFixed(0)} MB (to stay under 250)`);
  }
  if (only !== "submissions") {
    const figures = await measureLists(scripts, (name) => server.uri(name), 10_000, large, progress);
    console.log(`\nList pages over HTTP, 10,000 and ${large.toLocaleString("en")} applications (to reach: ratio at most 1.50)`);
    for (const { page, small, large: at, ratio } of figures.pages)
      console.log(`  ${page.padEnd(48)} ${small.toFixed(1).padStart(7)} ms ${at.toFixed(1).padStart(7)} ms   ratio ${ratio.toFixed(2)}`);
    console.log(`  memory of the api process: ${figures.apiMemoryMB.toFixed(0)} MB (to stay under 250)`);
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
