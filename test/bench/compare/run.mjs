import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { assembleDefinition } from "@shenbao/engine";
import { compareDefinitions } from "@shenbao/engine/compare";
import { largeDefinition } from "../builder/large-definition.mjs";
import { quantile } from "../form/measure.mjs";
import { nextVersion } from "./next-version.mjs";

const fields = 1000;
/** What a comparison may take at the 95th percentile, in milliseconds. */
const limit = 100;
const runs = Number(process.env.RUNS ?? 40);

async function firstNotice() {
  const folder = "schemas/notices";
  const id = (await readdir(folder)).sort().at(-2);
  const files = {};
  for (const name of await readdir(join(folder, id), { recursive: true })) if (name.endsWith(".json")) files[name] = JSON.parse(await readFile(join(folder, id, name), "utf8"));
  return assembleDefinition(files);
}

/** Compares two versions again and again, each time read anew, so that nothing kept from the last time helps. */
function measure(before, after) {
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  const times = [];
  const used = [];
  let changes = 0;
  for (let run = 0; run < runs + 5; run++) {
    const [one, other] = [JSON.parse(was), JSON.parse(is)];
    globalThis.gc?.();
    const cpu = process.cpuUsage();
    const started = performance.now();
    changes = compareDefinitions(one, other).length;
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(cpu);
    used.push((user + system) / 1000);
  }
  // The first runs warm up.
  const all = times.slice(5);
  return { first: times[0], median: quantile(all, 0.5), p95: quantile(all, 0.95), cpu: quantile(used.slice(5), 0.5), changes };
}

const before = largeDefinition(await firstNotice(), fields);
let missed = false;
for (const [what, after] of [
  ["a year later", nextVersion(before)],
  ["every field and rule changed", nextVersion(before, { everywhere: true })],
]) {
  const { first, median, p95, cpu, changes } = measure(before, after);
  missed ||= p95 > limit;
  console.log(
    `${p95 <= limit ? "reached" : "MISSED "} comparison of two versions with ${fields} fields, ${what} (${changes} changes): ${p95.toFixed(1)} ms at the 95th percentile, median ${median.toFixed(1)}, first ${first.toFixed(1)}, of the processor ${cpu.toFixed(1)} (limit ${limit})`,
  );
}
if (missed) process.exitCode = 1;
