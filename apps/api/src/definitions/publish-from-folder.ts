import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { readTemplate } from "@shenbao/documents";
import { assembleDefinition, hashDefinition, inPresentShape, type NoticeDefinition } from "@shenbao/engine";
import { newId } from "@shenbao/store";
import type { Services } from "../services.ts";
import { holdTemplates } from "../templates/held-templates.ts";
import { publishingProblem } from "./check-definition.ts";

export interface PublishedFolder {
  noticeId: string;
  version: number;
  published: boolean;
}

/** Keeps the Word templates that lie in the folder, each read as one that is uploaded. */
async function keepTemplates({ store }: Services, dir: string): Promise<void> {
  const folder = path.join(dir, "templates");
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith(".docx")) continue;
    const content = await readFile(path.join(folder, name));
    await store.templates.keep({ content, placeholders: await readTemplate(content), at: Date.now() });
  }
}

async function jsonFiles(dir: string): Promise<Record<string, unknown>> {
  const files: Record<string, unknown> = {};
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".json")) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(dir, file).split(path.sep).join("/")] = JSON.parse(await readFile(file, "utf8"));
  }
  return files;
}

/**
 * Publishes the definition of a folder, where it was never published before, and makes a draft of it where there is none. What was
 * published since by other ways stays the newest.
 * @returns the version it is, and whether it was published now
 * @throws Problem "invalid-definition" or "persona-failed"; DefinitionFileError for a file that is none of a definition
 */
export async function publishFromFolder(services: Services, dir: string): Promise<PublishedFolder> {
  const definition = inPresentShape(assembleDefinition(await jsonFiles(dir)));
  const problem = publishingProblem(definition, "zh-CN");
  if (problem) throw problem;
  await keepTemplates(services, dir);
  return publishDefinition(services, definition, "system");
}

/** Publishes a definition that was checked, unless the very same was published before. */
export async function publishDefinition(services: Services, definition: NoticeDefinition, publishedBy: string): Promise<PublishedFolder> {
  const { store } = services;
  const hash = hashDefinition(definition);
  const now = services.clock.now();
  const known = (await store.versions.of(definition.id)).find((version) => version.hash === hash);
  if (known) return { noticeId: definition.id, version: known.version, published: false };
  const outcome = await store.transaction(async (tx) => {
    await holdTemplates(services, definition, "zh-CN", tx);
    const { noticeId, version } = await store.versions.publish({ definition, publishedAt: now, publishedBy }, tx);
    if (!(await store.drafts.byNotice(noticeId, tx))) {
      await store.drafts.insert({ id: newId(), noticeId, year: definition.year, title: definition.title, revision: 1, definition, updatedAt: now }, tx);
    }
    return { noticeId, version, published: true };
  });
  services.versions.published(outcome.noticeId);
  return outcome;
}
