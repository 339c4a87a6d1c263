import { spawnSync } from "node:child_process";
import { installPackages } from "./install-packages.mjs";

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

/** Whether pages can be shown in Chinese, and not as empty boxes. */
function hasChineseFont() {
  return spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" }).stdout?.trim().length > 0;
}

/**
 * A Chromium that runs: CHROMIUM_BINARY, one on the PATH, or Debian's, which is installed where that is allowed; a Chinese font likewise.
 * Throws a sentence that says what to do.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_BINARY;
  if (named && !works(named)) throw new Error(`CHROMIUM_BINARY names ${named}, which does not run.`);
  let found = named || onPath();
  const missing = [...(found ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fontconfig", "fonts-noto-cjk"])];
  if (missing.length > 0) await installPackages(...missing);
  found ||= onPath();
  if (!found) throw new Error("There is no Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one with CHROMIUM_BINARY.");
  if (!hasChineseFont()) throw new Error("There is no Chinese font. Install one (Debian: apt-get install fontconfig fonts-noto-cjk).");
  return found;
}
