import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { apiTexts } from "@shenbao/texts/api";
import type { Progress } from "./progress.ts";

/** Debian 12 has builds from 7.0 on. */
const version = "7.0.14";
const patienceMs = 10 * 60_000;
/** A network that refuses makes every try wait for seconds, so a failure is remembered for a while. */
const failureCountsMs = 60 * 60_000;

/** Downloads MongoDB's own build to `target`. @throws Error where it cannot be reached */
export async function downloadOfficial(target: string, progress: Progress): Promise<string> {
  const folder = dirname(target);
  const failure = join(folder, "official-download-failed");
  const failedAt = Number(await readFile(failure, "utf8").catch(() => "0"));
  if (Date.now() - failedAt < failureCountsMs) throw new Error("the official download could not be reached a short while ago");
  progress(apiTexts["mongod.download-official"]);
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, "official-"));
  try {
    const { MongoBinary } = await import("mongodb-memory-server-core");
    const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("the official download took too long")), patienceMs).unref());
    const binary = await Promise.race([MongoBinary.getPath({ version, downloadDir: scratch }), timeout]);
    await copyFile(binary, join(scratch, "ready"));
    await rename(join(scratch, "ready"), target);
    return target;
  } catch (error) {
    await writeFile(failure, String(Date.now()));
    throw new Error(`official download: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`, { cause: error });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
