import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function works(file) {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function onPath() {
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (found && works(found)) return found;
  }
  return undefined;
}

/**
 * A Chromium that runs: CHROMIUM_BINARY, one on the PATH, or Debian's, which is installed where that is allowed.
 * Throws a sentence that says what to do.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_BINARY;
  if (named) {
    if (works(named)) return named;
    throw new Error(`CHROMIUM_BINARY names ${named}, which does not run.`);
  }
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("sh", ["-c", "command -v apt-get"]).status === 0) {
    console.log("Installing Chromium and Chinese fonts (apt-get) …");
    await run("apt-get", ["update", "-q"]);
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fontconfig", "fonts-noto-cjk"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = onPath();
    if (installed) return installed;
  }
  throw new Error("There is no Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one with CHROMIUM_BINARY.");
}
