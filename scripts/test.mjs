// `npm test`: everything, on a real MongoDB and in a real Chromium. The last line is `N passed, N failed`; a test that was skipped has failed.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./find-chromium.mjs";
import { needPrograms } from "./install-packages.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = await mkdtemp(join(tmpdir(), "shenbao-reports-"));
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", FORCE_COLOR: process.env.FORCE_COLOR ?? "0" };
let passed = 0;
let failed = 0;

/** What failed, said once more before the last line: a log that was cut keeps its end. */
const failures = [];

function fail(sentence) {
  failed++;
  failures.push(sentence);
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
    failures.push(...counted.failures.map((failure) => `${what}: ${failure}`));
    if (counted.skipped > 0) for (let i = 0; i < counted.skipped; i++) fail(`${what}: a test was skipped`);
    if (code !== 0 && counted.failed === 0) fail(`${what}: ended with exit code ${code}`);
    if (counted.passed + counted.failed === 0) fail(`${what}: no test ran`);
  } catch (error) {
    fail(`${what}: gave no report (${error.message})`);
  }
  console.log(`== ${what}: ${seconds(since)}`);
}

const start = (message) => stripVTControlCharacters(message).split("\n").slice(0, 12).join("\n    ");

function vitestCounts(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failures = report.testResults.flatMap((file) =>
    file.assertionResults.filter((test) => test.status === "failed").map((test) => `${relative(root, file.name)}: ${test.fullName}\n    ${start(test.failureMessages.join("\n"))}`),
  );
  failures.push(...broken.map((file) => `${relative(root, file.name)}\n    ${start(file.message)}`));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: report.numPendingTests + report.numTodoTests, failures };
}
function playwrightCounts({ stats, errors, suites }) {
  const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
  const failures = suites
    .flatMap(specs)
    .filter((spec) => !spec.ok)
    .map(
      (spec) => `${spec.file}: ${spec.title}\n    ${start(spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors.map((error) => error.message))).join("\n"))}`,
    );
  failures.push(...errors.map((error) => start(error.message)));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped, failures };
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
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((failure) => `- ${failure}`).join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
