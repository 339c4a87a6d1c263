import type { BlockLibrary, LibraryBlock } from "@shenbao/builder";
import { Problem, routes } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { builderPaperTexts as texts } from "@shenbao/texts/builder-paper";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";

/** The library of blocks as the server keeps it. Its errors are sentences for people. */
export function blockLibrary(locale: Locale): BlockLibrary {
  // The same block sent again (a second press, a retry after a broken connection) is the same deed.
  let kept: { body: string; key: string } | null = null;
  return {
    list: () =>
      told(locale, async () => {
        const blocks: LibraryBlock[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const page: { rows: LibraryBlock[]; next: string | null } = await api.call(routes.listBlocks, { query: { limit: 200, ...(after !== undefined && { after }) } });
          blocks.push(...page.rows);
          after = page.next;
        }
        return blocks;
      }),
    version: (block, version) => told(locale, async () => (await api.call(routes.getBlockVersion, { params: { block, version } })).fragment),
    create: (title, fragment) =>
      told(locale, async () => {
        const body = { title, fragment };
        const text = JSON.stringify(body);
        if (kept?.body !== text) kept = { body: text, key: newKey() };
        const made = await api.call(routes.createBlock, { body, key: kept.key });
        kept = null;
        return made;
      }),
    save: ({ id, revision }, title, fragment) => told(locale, () => api.call(routes.saveBlock, { params: { block: id }, revision, body: { title, fragment } })),
    archive: ({ id, revision }, archived) => told(locale, () => api.call(routes.archiveBlock, { params: { block: id }, revision, body: { archived } })),
  };
}

/** @throws Error with the server's sentence, or that it could not be reached */
async function told<T>(locale: Locale, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new Error(error instanceof Problem ? error.say(locale) : say(texts["document.unreachable"], locale), { cause: error });
  }
}
