import { Problem, routes, type BlockSummary } from "@shenbao/contract";
import { checkFragment, type Fragment } from "@shenbao/engine/fragment";
import { newId, type BlockRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";

function summaryOf({ updatedAt, updatedBy, ...block }: BlockRecord): BlockSummary {
  return { ...block, updatedAt: new Date(updatedAt).toISOString(), updatedBy: updatedBy ?? null };
}

async function openBlock(services: Services, id: string): Promise<BlockRecord> {
  const block = await services.store.blocks.get(id);
  if (!block) throw new Problem("not-found");
  return block;
}

/** The fragment, as the engine lets it pass. @throws Problem "invalid-block" */
function checked(given: unknown, locale: Locale): Fragment {
  const { fragment, problem } = checkFragment(JSON.stringify(given));
  if (problem) throw new Problem("invalid-block", { detail: problem[locale] });
  return fragment;
}

/** The library of blocks. */
export const listBlocks = bind(routes.listBlocks, async ({ query }, services) => {
  const page = await services.store.blocks.page(query);
  return { body: { ...page, rows: page.rows.map(summaryOf) } };
});

/** A version of a block. */
export const getBlockVersion = bind(routes.getBlockVersion, async ({ params }, services) => {
  const found = await services.store.blocks.version(params.block, params.version);
  if (!found) throw new Problem("not-found");
  return { body: { id: params.block, ...found } };
});

/** Puts a part of a form into the library. */
export const createBlock = bind(routes.createBlock, async ({ body, once, caller, locale }, services) => {
  const fragment = checked(body.fragment, locale);
  const { id } = await services.store.once(once, async (tx) => {
    const made = newId();
    await services.store.blocks.insert({ id: made, title: body.title, updatedAt: services.clock.now(), updatedBy: caller.displayName }, fragment, tx);
    return { id: made };
  });
  const block = await openBlock(services, id);
  return { body: summaryOf(block), etag: block.revision };
});

/** Saves the next version of a block. */
export const saveBlock = bind(routes.saveBlock, async ({ params, body, caller, revision, locale }, services) => {
  await openBlock(services, params.block);
  const fragment = checked(body.fragment, locale);
  const change = { id: params.block, title: body.title, updatedAt: services.clock.now(), updatedBy: caller.displayName };
  if (!(await services.store.transaction((tx) => services.store.blocks.addVersion(change, fragment, revision, tx)))) throw new Problem("stale");
  const block = await openBlock(services, params.block);
  return { body: summaryOf(block), etag: block.revision };
});

/** Takes a block out of what is offered, or offers it again. */
export const archiveBlock = bind(routes.archiveBlock, async ({ params, body, caller, revision }, services) => {
  await openBlock(services, params.block);
  const change = { id: params.block, archived: body.archived, updatedAt: services.clock.now(), updatedBy: caller.displayName };
  if (!(await services.store.blocks.archive(change, revision))) throw new Problem("stale");
  const block = await openBlock(services, params.block);
  return { body: summaryOf(block), etag: block.revision };
});
