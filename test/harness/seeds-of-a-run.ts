import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Playwright's global set-up: a folder for what demonstrations seed, gone when all journeys are through. */
export default async function seedsOfARun(): Promise<() => Promise<void>> {
  const seeds = await mkdtemp(join(tmpdir(), "shenbao-seeds-"));
  process.env["SHENBAO_SEEDS"] = seeds;
  return () => rm(seeds, { recursive: true, force: true });
}
