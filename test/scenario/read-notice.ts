import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { assembleDefinition, type NoticeDefinition } from "@shenbao/engine";

/** The definition of a folder under schemas/notices. */
export async function readNotice(id: string): Promise<NoticeDefinition> {
  const folder = fileURLToPath(new URL(`../../schemas/notices/${id}`, import.meta.url));
  const files: Record<string, unknown> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith(".json")) files[name.replaceAll("\\", "/")] = JSON.parse(await readFile(join(folder, name), "utf8")) as unknown;
  }
  return assembleDefinition(files) as NoticeDefinition;
}
