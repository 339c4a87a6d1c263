import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchMongod } from "@shenbao/api/mongod/launch-mongod";
import { findTestMongod } from "../../harness/global-database.ts";
import { measureLists } from "./measure-lists.ts";
import { measureReplay } from "./measure-replay.ts";
import { measureTasks } from "./measure-tasks.ts";
import { measureSubmissions } from "./measure-submissions.ts";

/** Measures the API beside its limits and prints the ratios. `--large N` for another size than 1,000,000; `--only lists|submissions|replay|tasks`. */
const argument = (name: string) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const scripts = dirname(fileURLToPath(import.meta.url));
const large = Number(argument("--large") ?? 1_000_000);
const only = argument("--only");

const folder = await mkdtemp(join(tmpdir(), "shenbao-bench-"));
const binary = await findTestMongod();
const server = await launchMongod({ folder, findBinary: () => Promise.resolve(binary), progress: () => {}, cacheGB: 4 });
const progress = (text: string) => console.log(`  … ${text}`);
try {
  if (only === undefined || only === "replay") {
    const figures = await measureReplay(scripts, server.uri("replay"), 10_000, progress);
    console.log("\nReplay of 10,000 applications of 40 fields (to reach: within 60 s)");
    console.log(
      `  ${figures.seconds <= 60 ? "reached" : "MISSED "} ${figures.seconds.toFixed(1)} s   list pages meanwhile ${figures.listP95.toFixed(0)} ms at the 95th percentile   memory of the api process ${figures.apiMemoryMB.toFixed(0)} MB`,
    );
  }
  if (only === undefined || only === "tasks") {
    const size = Math.min(large, 100_000);
    const { bulk, contested, export: made } = await measureTasks(scripts, server.uri("tasks"), size, progress);
    const verdict = (reached: boolean) => (reached ? "reached" : "MISSED ");
    console.log(`\nTasks among ${size.toLocaleString("en")} applications (to reach: an action on 500 within 10 s; an xlsx of 100,000 rows under 300 MB)`);
    for (const [what, { count, planSeconds, runSeconds }] of [["", bulk] as const, [" under a quota and a manual order", contested] as const])
      console.log(`  ${verdict(runSeconds <= 10)} an action on ${count}${what}: ${runSeconds.toFixed(1)} s   its dry run ${planSeconds.toFixed(1)} s`);
    console.log(
      `  ${verdict(made.memoryMB < 300)} ${made.rows.toLocaleString("en")} rows, ${made.megabytes.toFixed(1)} MB, in ${made.seconds.toFixed(0)} s: memory of the api process ${made.memoryMB.toFixed(0)} MB at most (${made.memoryBeforeMB.toFixed(0)} before)`,
    );
  }
  if (only === undefined || only === "submissions") {
    const figures = await measureSubmissions(scripts, (name) => server.uri(name));
    console.log("\nValidated durable submissions a second, 40 fields, 16 connections (to reach: at least 0.50 of bare Express + Ajv + driver with the same writes)");
    console.log(
      `  ours ${figures.ours.toFixed(0)}/s   bare, same writes ${figures.bareSameWrites.toFixed(0)}/s   ratio ${figures.ratio.toFixed(2)}   (bare, one insert: ${figures.bareOneInsert.toFixed(0)}/s; ours, median ${figures.medianMilliseconds.toFixed(1)} ms)`,
    );
    console.log(`  memory of the api process: ${figures.apiMemoryMB.toFixed(0)} MB (to stay under 250)`);
  }
  if (only === undefined || only === "lists") {
    const figures = await measureLists(scripts, (name) => server.uri(name), 10_000, large, progress);
    console.log(`\nList pages over HTTP, 10,000 and ${large.toLocaleString("en")} applications (to reach: ratio at most 1.50; filtered, searched and counted at most 3)`);
    for (const { page, small, large: at, ratio } of figures.pages)
      console.log(`  ${page.padEnd(48)} ${small.toFixed(1).padStart(7)} ms ${at.toFixed(1).padStart(7)} ms   ratio ${ratio.toFixed(2)}`);
    console.log(`  memory of the api process: ${figures.apiMemoryMB.toFixed(0)} MB (to stay under 250)`);
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
