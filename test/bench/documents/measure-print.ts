import { readdirSync, readFileSync } from "node:fs";
import { applicationPdf, stopTypst } from "@shenbao/documents";
import { aDocument, answers } from "../../../packages/documents/src/application/festival-notice.fixture.ts";
import { quantile } from "../form/measure.mjs";

/** What an application of twelve pages may take, at the median: milliseconds, and MB of this process and the typesetting one together. */
const limits = { ms: 500, mb: 200 };
const pages = 12;
const runs = Number(process.env["RUNS"] ?? 30);
/** As many are printed one after another as a district's job may have. */
const many = Number(process.env["MANY"] ?? 1000);

/** Resident memory of a process in MB, without the fonts' pages, which are files that the system takes back when it needs room. */
function memoryOf(pid: number | "self"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

function childOf(pid: number): number {
  const found = readdirSync("/proc").find((name) => /^\d+$/.test(name) && readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(pid));
  if (found === undefined) throw new Error("there is no typesetting process");
  return Number(found);
}

const pagesOf = (pdf: Buffer) => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1] ?? 0);
/** Another application every time, so that nothing kept of the last one helps. */
const story = (times: number, one: number) => `第 ${one} 件。${"我们把街头变成剧场，请附近的人来看，也请他们上台。\n".repeat(times)}`;
const print = (times: number, one: number) => applicationPdf(aDocument({ answers: { ...answers, title: `夜光剧场 ${one}`, story: story(times, one) } }));

let times = 60;
while (pagesOf(await print(times, 0)) < pages) times += 5;

const taken: number[] = [];
const used: number[] = [];
for (let run = 1; run <= runs; run++) {
  const started = performance.now();
  await print(times, run);
  taken.push(performance.now() - started);
  used.push(memoryOf("self") + memoryOf(childOf(process.pid)));
}
const [ms, mb] = [quantile(taken, 0.5), quantile(used, 0.5)];
const reached = ms <= limits.ms && mb <= limits.mb;
console.log(
  `${reached ? "reached" : "MISSED "} an application of ${pages} pages with marks: ${ms.toFixed(0)} ms at the median, ${quantile(taken, 0.95).toFixed(0)} at the 95th percentile (limit ${limits.ms}), ${mb.toFixed(0)} MB of both processes (limit ${limits.mb})`,
);

let most = 0;
let tenth = 0;
const started = performance.now();
for (let one = 1; one <= many; one++) {
  await print(times, runs + one);
  if (one % 10 !== 0) continue;
  const now = memoryOf("self") + memoryOf(childOf(process.pid));
  most = Math.max(most, now);
  if (one <= Math.max(10, many / 10)) tenth = Math.max(tenth, now);
}
// What is left after a thousand beside what was after the first tenth: memory that grows with their number would be ten times it.
const bounded = most <= tenth * 1.5;
console.log(
  `${bounded ? "reached" : "MISSED "} ${many} of them one after another: ${((performance.now() - started) / 1000).toFixed(0)} s, at most ${most.toFixed(0)} MB of both processes, of the first tenth ${tenth.toFixed(0)} (limit 1.5 times that)`,
);
stopTypst();
if (!reached || !bounded) process.exitCode = 1;
