import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { buildPages } from "./build.mjs";
import { measureLoad, measureOpening, measurePage, quantile } from "./measure.mjs";
import { serve } from "./serve.mjs";

const counts = [40, 300, 1000];
/** Opening a page is quick and uneven: it is done so often a run, besides once to type. */
const openingsARun = { 40: 9, 300: 3, 1000: 3 };
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-frame-rate-limit",
  "--disable-gpu-vsync",
];
/** What has to be reached: ours as a share of plain inputs, medians of the runs. */
const goals = [
  ["interactive", 40, 1],
  ["interactive", 1000, 1],
  ["key95", 1000, 0.6],
  ["heap", 1000, 1],
];

/**
 * NoticeForm beside react-hook-form over native controls: the same fields, rules, sums and conditions, production builds,
 * Chromium, one after the other in each run, medians over the runs. Frames are not held back to 60 Hz: what is timed is the
 * work, not the wait for the screen.
 * @returns the medians of both, their ratios, and whether each goal is reached
 */
export async function runFormBench({ runs = 7, log = console.log } = {}) {
  const { out, scripts, validators } = await buildPages(counts);
  const { address, stop } = await serve(out);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_BINARY ?? "/usr/bin/chromium", args: flags });
  const samples = new Map();
  try {
    for (const page of ["ours", "plain"]) await measurePage(browser, address, page, 40);
    for (let run = 0; run < runs; run++) {
      for (const count of counts) {
        const pages = run % 2 === 0 ? ["ours", "plain"] : ["plain", "ours"];
        const openings = { ours: [], plain: [] };
        for (let opening = 0; opening < openingsARun[count]; opening++) for (const page of pages) openings[page].push(await measureOpening(browser, address, page, count));
        for (const page of pages) {
          const key = `${page} ${count}`;
          const typed = { ...(await measurePage(browser, address, page, count)), ...(await measureLoad(browser, address, page, count)) };
          samples.set(key, [...(samples.get(key) ?? []), { ...typed, interactive: quantile([...openings[page], typed.interactive], 0.5) }]);
        }
      }
      log(`  run ${run + 1} of ${runs}`);
    }
  } finally {
    await browser.close();
    await stop();
  }
  return report(samples, scripts, validators, log);
}

function report(samples, scripts, validators, log) {
  const names = ["interactive", "keyMedian", "key95", "cpu", "heap", "controls"];
  const sizes = Object.fromEntries(
    counts.map((count) => {
      const medians = Object.fromEntries(
        ["ours", "plain"].map((page) => [
          page,
          Object.fromEntries(
            names.map((name) => [
              name,
              quantile(
                samples.get(`${page} ${count}`).map((sample) => sample[name]),
                0.5,
              ),
            ]),
          ),
        ]),
      );
      const ratios = Object.fromEntries(names.map((name) => [name, medians.ours[name] / medians.plain[name]]));
      return [count, { ...medians, ratios }];
    }),
  );
  for (const count of counts) {
    const { ours, plain, ratios } = sizes[count];
    log(`${count} fields (${ours.controls} controls; plain ${plain.controls})`);
    for (const name of ["interactive", "keyMedian", "key95", "cpu"])
      log(`  ${name.padEnd(12)} ${ours[name].toFixed(1)} ms, plain ${plain[name].toFixed(1)} ms: ${ratios[name].toFixed(2)}`);
    log(`  ${"heap".padEnd(12)} ${(ours.heap / 1e6).toFixed(1)} MB, plain ${(plain.heap / 1e6).toFixed(1)} MB: ${ratios.heap.toFixed(2)}`);
  }
  log(
    `script, gzipped: ${(scripts.ours / 1000).toFixed(0)} KB, plain ${(scripts.plain / 1000).toFixed(0)} KB; validator ${counts.map((count) => `${(validators[count] / 1000).toFixed(0)} KB at ${count}`).join(", ")}`,
  );
  const outcomes = goals.map(([name, count, limit]) => ({ name, count, limit, ratio: sizes[count].ratios[name], reached: sizes[count].ratios[name] <= limit }));
  for (const goal of outcomes) log(`${goal.reached ? "reached" : "MISSED "} ${goal.name} at ${goal.count}: ${goal.ratio.toFixed(2)} (goal ${goal.limit})`);
  return { fields: sizes, scripts, validators, goals: outcomes };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const result = await runFormBench({ runs: Number(process.env.RUNS ?? 7) });
  console.log(JSON.stringify(result));
}
