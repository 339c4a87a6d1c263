// Builds what changed, then serves portal, admin and API. Arguments go to the server: --demo, --demo-date=2023-08-20.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";
import { serverFlags } from "./server-flags.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const chinese = !/^en/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");

console.log(chinese ? "正在构建（未改动的部分会跳过）……" : "Building (what did not change is skipped) …");
const built = await run("npx", ["--no-install", "turbo", "run", "build", "--output-logs=errors-only", "--no-update-notifier"], {
  cwd: root,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
});
if (built !== 0) process.exit(built);

const server = spawn(process.execPath, [...serverFlags, "--enable-source-maps", "apps/api/dist/main.js", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
// Whoever is asked to stop (this process, npm before it by way of `exec`, or all at the console), the server ends by itself, cleanly; a second
// signal does not hurry it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill("SIGTERM"));
server.once("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
