// `npm test`: everything, on a real MongoDB and in a real Chromium. The last line is `N passed, N failed`; a test that was skipped has failed.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./find-chromium.mjs";
import { needPrograms } from "./install-packages.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = await mkdtemp(join(tmpdir(), "shenbao-reports-"));
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: process.env.FORCE_COLOR ?? "0" };
let passed = 0;
let failed = 0;

function fail(sentence) {
  failed++;
  console.error(`FAILED: ${sentence}`);
}
const npx = (...args) => run("npx", ["--no-install", ...args], { cwd: root, env });
const reportOf = async (name) => JSON.parse(await readFile(join(reports, name), "utf8"));
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** One command that counts as one test. */
async function check(what, ...command) {
  const since = Date.now();
  console.log(`\n== ${what}`);
  if ((await npx(...command)) === 0) passed++;
  else fail(what);
  console.log(`== ${what}: ${seconds(since)}`);
}

/** A run of tests with its report. `count` gives what passed, failed and was left out. */
async function tests(what, command, report, count) {
  const since = Date.now();
  console.log(`\n== ${what}`);
  const code = await npx(...command);
  try {
    const counted = count(await reportOf(report));
    passed += counted.passed;
    failed += counted.failed;
    if (counted.skipped > 0) for (let i = 0; i < counted.skipped; i++) fail(`${what}: a test was skipped`);
    if (code !== 0 && counted.failed === 0) fail(`${what}: ended with exit code ${code}`);
    if (counted.passed + counted.failed === 0) fail(`${what}: no test ran`);
  } catch (error) {
    fail(`${what}: gave no report (${error.message})`);
  }
  console.log(`== ${what}: ${seconds(since)}`);
}

function vitestCounts(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests };
}
function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

try {
  // Each keeps one of two cores busy.
  await Promise.all([check("types", "tsc"), check("lint", "eslint", ".")]);
  await check("build", "turbo", "run", "build", "--output-logs=errors-only", "--concurrency=2");
  const vitest = (name, ...projects) => [
    "vitest",
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(reports, name)}`,
  ];
  // PDFs are judged by other programs than their maker: poppler, and veraPDF, which comes through Maven.
  await needPrograms({ pdffonts: "poppler-utils", java: "default-jre-headless", mvn: "maven" }).catch((error) => fail(error.message));
  await tests("unit and architecture tests", vitest("node.json", "node"), "node.json", vitestCounts);
  await tests("platform tests on MongoDB", vitest("platform.json", "platform"), "platform.json", vitestCounts);
  try {
    env.CHROMIUM_BINARY = await findChromium();
    await tests("component tests in Chromium", vitest("browser.json", "browser"), "browser.json", vitestCounts);
    env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, "journeys.json");
    await tests("journeys in Chromium", ["playwright", "test", "--config", "test/playwright.config.ts", "--reporter=list,json"], "journeys.json", playwrightCounts);
  } catch (error) {
    fail(error.message);
  }
} finally {
  await rm(reports, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
