import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sayAll, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { publishFromFolder } from "../definitions/publish-from-folder.ts";
import type { Services } from "../services.ts";

/** Publishes what is under schemas/notices/ and not published yet, one folder a notice. @throws where a definition has errors */
export async function publishNotices(services: Services, print: (line: Text) => void): Promise<void> {
  const root = join(services.config.schemasDir, "notices");
  for (const entry of (await readdir(root, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const { noticeId, version, published } = await publishFromFolder(services, join(root, entry.name));
    if (published) print(sayAll(apiTexts["start.notice-published"], { notice: noticeId, version }));
  }
}
