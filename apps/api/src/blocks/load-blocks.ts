import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkFragment } from "@shenbao/engine/fragment";
import type { Services } from "../services.ts";

/**
 * Puts what is under schemas/blocks/ into the library, where it has no block of that id. What administrators made of one since stays.
 * @returns the ids of those put in now
 * @throws Error for a file that is no part of a form
 */
export async function loadBlocks({ store, clock, config }: Services): Promise<string[]> {
  const folder = join(config.schemasDir, "blocks");
  const added: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith(".json")) continue;
    const id = name.slice(0, -".json".length);
    if (await store.blocks.get(id)) continue;
    const { fragment, problem } = checkFragment(await readFile(join(folder, name), "utf8"));
    if (problem) throw new Error(`schemas/blocks/${name}: ${problem.en}`);
    await store.transaction((tx) => store.blocks.insert({ id, title: fragment.title, updatedAt: clock.now() }, fragment, tx));
    added.push(id);
  }
  return added;
}
